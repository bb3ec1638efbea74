import { expect } from '@open-wc/testing';
import type { AnswerValue, FilingTypeCode, Holder } from '../../../src/core/model/filing.js';
import { tencent } from '../../../src/providers/tencent/index.js';
import { completeCell } from '../../support/complete-filing.js';
import { type FlowTable, linesOf, type StepTables, wanted } from '../../support/flow-lines.js';

/** Rows that several flows of the provider have alike, read out of its pages. */

export const site = 'services[s1]';
export const domain = `${site}.domains[d1].name`;
export const contact = `${site}.contact`;
export const holders: readonly Holder[] = ['unit', 'individual'];

export const wholeCheck: FlowTable = [
  ['entity.region', 'edit', 'edit'],
  ['entity.nature', 'edit', 'edit'],
  ['entity.certificateType', 'edit', 'edit'],
  ['entity.certificateNumber', 'edit', 'edit'],
  [domain, 'edit', 'edit'],
  [`${site}.cloudResources`, 'edit', 'edit'],
];
export const shortCheck: FlowTable = [
  [domain, 'edit', 'edit'],
  [`${site}.cloudResources`, 'edit', 'edit'],
];
/** Filled in by the check, and ticked. */
export const ticked: FlowTable = [
  ['entity.region', 'locked', 'locked'],
  ['entity.nature', 'locked', 'locked'],
  ['entity.certificateType', 'locked', 'locked'],
  ['entity.certificateNumber', 'locked', 'locked'],
];
/** A real landline of units; an individual may leave it empty. */
export const principal: FlowTable = [
  ['principal.name', 'edit', 'edit'],
  ['principal.certificateType', 'edit', 'edit'],
  ['principal.certificateNumber', 'edit', 'edit'],
  ['principal.officePhone', 'edit', 'edit?'],
  ['principal.mobile', 'edit', 'edit'],
  ['principal.email', 'edit', 'edit'],
];
/** 确认主体信息: read only. */
export const confirmed: FlowTable = [
  ['entity.name', 'locked', 'locked'],
  ['entity.nature', 'locked', 'locked'],
  ['entity.certificateType', 'locked', 'locked'],
  ['entity.certificateNumber', 'locked', 'locked'],
  ['entity.certificateAddress', 'locked', 'locked'],
  ['entity.region', 'locked', 'locked'],
  ['entity.mailingAddress', 'locked', 'locked'],
  ['entity.investor', 'locked', 'locked'],
  ['principal.name', 'locked', 'locked'],
  ['principal.certificateType', 'locked', 'locked'],
  ['principal.certificateNumber', 'locked', 'locked'],
  ['principal.officePhone', 'locked', 'locked'],
  ['principal.mobile', 'locked', 'locked'],
  ['principal.email', 'locked', 'locked'],
];
/** An individual always says what the website will show. */
export const newWebsite: FlowTable = [
  [`${site}.name`, 'edit', 'edit'],
  [`${site}.cloudResources`, 'extend', 'extend'],
  [domain, 'locked', 'locked'],
  [`${site}.homeUrl`, 'edit', 'edit'],
  [`${site}.content`, 'edit', 'edit'],
  [`${site}.priorApprovalType`, 'edit', 'edit'],
  [`${site}.remark`, 'edit?', 'edit'],
];
/** 确认网站信息: as the record has it. */
export const foundWebsite: FlowTable = [
  [`${site}.name`, 'confirm', 'confirm'],
  [`${site}.recordNumber`, 'confirm', 'confirm'],
  [`${site}.cloudResources`, 'extend', 'extend'],
  [domain, 'locked', 'locked'],
  [`${site}.homeUrl`, 'confirm', 'confirm'],
];
export const websiteContact: FlowTable = [
  [`${contact}.sameAsPrincipal`, 'edit?', 'edit?'],
  [`${contact}.name`, 'edit', 'edit'],
  [`${contact}.certificateType`, 'edit', 'edit'],
  [`${contact}.certificateNumber`, 'edit', 'edit'],
  [`${contact}.officePhone`, 'edit', 'edit?'],
  [`${contact}.mobile`, 'edit', 'edit'],
  [`${contact}.email`, 'edit', 'edit'],
];
/** An individual has no licence, and one card for all. */
export const certificates: FlowTable = [
  ['entity.certificateFiles', 'edit', '-'],
  ['principal.certificateFront', 'edit', 'edit'],
  [`${contact}.certificateFront`, 'edit', '-'],
];
/** What was on record and may be changed; pictures are replaced only where somebody is. */
export const keptCertificates: FlowTable = [
  ['entity.certificateFiles', 'edit?', '-'],
  ['principal.certificateFront', 'edit?', 'edit?'],
  [`${contact}.certificateFront`, 'edit?', '-'],
];

const sameTick = { [`${contact}.sameAsPrincipal`]: true } as const;
/** The rows of the contact, once the principal is the contact too. */
const takenOver = (rows: FlowTable): FlowTable =>
  rows.map(([path, unit, individual]) => {
    const taken = path.startsWith(contact) && !path.endsWith('sameAsPrincipal');
    const mode = (one: string): string => (taken && one !== '-' ? 'locked' : one);
    return [path, mode(unit), mode(individual)];
  });

/** The fields of a flow for both holders, with and without the tick where the form has it, and that the filing can be finished. */
export function flowTests(type: FilingTypeCode, steps: StepTables, { tick = false, given = {} }: { readonly tick?: boolean; readonly given?: Readonly<Record<string, AnswerValue>> } = {}): void {
  for (const holder of holders) {
    it(`${type}, ${holder}: these fields in these steps, in order, with these modes, and no others`, async () => {
      expect(await linesOf(tencent, { type, holder, given })).to.deep.equal(wanted(steps, holder));
    });

    if (tick) {
      it(`${type}, ${holder}: with the tick, everything about the contact is the principal’s`, async () => {
        const rows = steps.map(([step, table]) => [step, takenOver(table)] as const);
        expect(await linesOf(tencent, { type, holder, given: { ...given, ...sameTick } })).to.deep.equal(wanted(rows, holder));
      });
    }

    it(`${type}, ${holder}: filled in, it may be submitted`, async () => {
      const { plan } = await completeCell(tencent, { type, holder });
      expect(plan.findings.filter(({ severity }) => severity === 'block').map(({ path, code }) => `${path} ${code}`)).to.deep.equal([]);
      expect(plan.ready).to.equal(true);
    });
  }
}
