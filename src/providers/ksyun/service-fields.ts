import type { FieldRefDef } from '../../core/model/profile.js';
import { appFeatures, forApp, forWebsite } from '../shared/app.js';
import { optional } from '../shared/refs.js';
import { needsApprovalPapers } from './conditions.js';
import { both, conditional } from './flow-parts.js';
import { own } from './sources.js';

type Line = 'name' | 'cloud' | 'domain' | 'homeUrl' | 'content' | 'type' | 'languages' | 'approvalType' | 'approvalNumber' | 'approvalFile' | 'remark' | 'app';
export type ServiceLines = Readonly<Record<Line, string>> & { readonly at: string };

/**
 * 网站基本信息 or, in place of what only a website has, APP基本信息 and APP特征信息. The document leaves open what these two ask (O2): an APP is
 * asked the rows that are headed 网站/APP, the name by which it was verified, and what tells its packages apart.
 */
export function serviceFields({ at, ...line }: ServiceLines): readonly FieldRefDef[] {
  const place = (lines: string): string => `${at} ${lines}`;
  return [
    forWebsite(both('service.name', 'edit', place(line.name))),
    forApp(both('service.name', 'locked', place(line.app))),
    both('service.cloudResources', 'extend', place(line.cloud)),
    forWebsite(both('domain.name', 'locked', place(line.domain))),
    forWebsite(both('service.homeUrl', 'edit', place(line.homeUrl))),
    both('service.content', 'edit', place(line.content)),
    forWebsite(both('service.type', 'edit', place(line.type))),
    both('service.languages', 'edit', place(line.languages)),
    both('service.priorApprovalType', 'edit', place(line.approvalType)),
    conditional('service.priorApprovalNumber', needsApprovalPapers, place(line.approvalNumber)),
    conditional('service.priorApprovalFile', needsApprovalPapers, place(line.approvalFile)),
    optional(both('service.remark', 'edit', place(line.remark))),
    ...appFeatures(own('O2', `the document names basic data and features of an APP and lists none (000 ${place(line.app)})`)),
  ];
}

/** What new access asks. APP-03: an APP may be chosen in the type check, and the form then lists a website's fields alone; it is asked its name. */
export const accessFields = (at: string, lines: string): readonly FieldRefDef[] => {
  const section = `${at} ${lines}`;
  return [
    forWebsite(both('service.name', 'edit', section)),
    { ...forApp(both('service.name', 'locked', section)), source: own('APP-03', `the form lists only a website’s fields (000 ${section})`) },
    both('service.cloudResources', 'extend', section),
    forWebsite(both('domain.name', 'locked', section)),
    forWebsite(both('service.homeUrl', 'edit', section)),
  ];
};
