import { html, type TemplateResult } from 'lit';
import type { ControlKind } from '../../core/model/catalogue.js';
import type { ElementClass } from '../base/index.js';

interface Control {
  /** The element's class, in a chunk of its own; most steps need a few kinds only. */
  load(): Promise<ElementClass>;
  render(key: string): TemplateResult;
  /** Such controls are there first, the others right after. */
  readonly first?: true;
}

const text: Control = {
  load: async () => (await import('../fields/text-field.js')).IcpTextField,
  render: (key) => html`<icp-text-field .key=${key}></icp-text-field>`,
};
const choice: Control = {
  load: async () => (await import('../fields/choice-field.js')).IcpChoiceField,
  render: (key) => html`<icp-choice-field .key=${key}></icp-choice-field>`,
  first: true,
};

/** From the kind of control a field asks for to the element that draws it. */
export const controls: Readonly<Record<ControlKind, Control>> = {
  text,
  textarea: text,
  email: text,
  url: text,
  domain: text,
  'certificate-number': text,
  password: text,
  mobile: {
    load: async () => (await import('../fields/mobile-field.js')).IcpMobileField,
    render: (key) => html`<icp-mobile-field .key=${key}></icp-mobile-field>`,
  },
  select: choice,
  radio: choice,
  checks: choice,
  flag: choice,
  'multi-select': {
    load: async () => (await import('../fields/multi-select-field.js')).IcpMultiSelectField,
    render: (key) => html`<icp-multi-select-field .key=${key}></icp-multi-select-field>`,
  },
  region: {
    load: async () => (await import('../fields/region-field.js')).IcpRegionField,
    render: (key) => html`<icp-region-field .key=${key}></icp-region-field>`,
  },
  landline: {
    load: async () => (await import('../fields/landline-field.js')).IcpLandlineField,
    render: (key) => html`<icp-landline-field .key=${key}></icp-landline-field>`,
  },
  date: {
    load: async () => (await import('../fields/validity-field.js')).IcpValidityField,
    render: (key) => html`<icp-validity-field .key=${key}></icp-validity-field>`,
  },
  validity: {
    load: async () => (await import('../fields/validity-field.js')).IcpValidityField,
    render: (key) => html`<icp-validity-field .key=${key}></icp-validity-field>`,
  },
  upload: {
    load: async () => (await import('../fields/upload-field.js')).IcpUploadField,
    render: (key) => html`<icp-upload-field .key=${key}></icp-upload-field>`,
  },
  'cloud-resources': {
    load: async () => (await import('../fields/resources-field.js')).IcpResourcesField,
    render: (key) => html`<icp-resources-field .key=${key}></icp-resources-field>`,
  },
  'app-platforms': {
    load: async () => (await import('../fields/app-platforms-field.js')).IcpAppPlatformsField,
    render: (key) => html`<icp-app-platforms-field .key=${key}></icp-app-platforms-field>`,
  },
};
