/** What the hand-written form asks: the questions that the plan of the golden filing shows, as a static table with texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

const texts = (name) => JSON.parse(readFileSync(join(root, 'locales/zh-CN', `${name}.json`), 'utf8'));
const files = { principal: 'people', serviceContact: 'people', material: 'papers' };

/**
 * @param {{ core: typeof import('../../src/core.js'), profile: unknown, filing: import('../../src/core.js').Filing, now: string }} parts
 *   a complete filing with one website
 */
export async function floorForm({ core, profile, filing, now }) {
  const context = await core.loadPlanContext(profile, { filing, now });
  const plan = core.planFiling(filing, context);
  const loaded = {};
  const textOf = (id) => {
    const file = files[id.split('.')[0]] ?? 'fields';
    loaded[file] ??= texts(file);
    const [group, name] = id.split('.');
    return loaded[file][group]?.[name] ?? { label: id, help: '' };
  };
  const field = (key) => {
    const one = plan.fields.get(key);
    const { label, help = '' } = textOf(one.id);
    const rows = one.dictionary === null ? [] : (context.dictionaries[one.dictionary]?.rows ?? []);
    return {
      path: one.path,
      id: one.id,
      label,
      help,
      control: one.control,
      kind: one.kind,
      required: one.required,
      locked: one.mode === 'locked',
      code: one.needsCode,
      maxLength: one.maxLength,
      options: rows.filter(({ id }) => one.options?.includes(id)).map(({ id, label: name }) => ({ value: id, label: name['zh-CN'] })),
    };
  };
  const sections = (kind, serviceId) =>
    (plan.steps.find((step) => step.kind === kind)?.sections ?? [])
      .filter((section) => section.serviceId === serviceId && section.fields.length > 0)
      .map((section) => ({ title: section.id, fields: section.fields.map(field) }));
  const { id } = filing.services[0];
  return {
    prefix: `services[${id}].`,
    steps: plan.steps.map((step) => texts('shell').step[step.kind] ?? step.kind),
    entity: sections('entity', null),
    website: sections('website', id),
    // A website that was just added is not checked yet: both questions are open.
    check: sections('type-check', id).map(({ title, fields }) => ({ title, fields: fields.map((one) => ({ ...one, locked: false })) })),
    materials: { whole: sections('materials', null), service: sections('materials', id) },
  };
}
