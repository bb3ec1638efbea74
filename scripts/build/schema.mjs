/** JSON Schemas of what a provider may serve, made from the shapes that packs are checked with: dist/schema/*.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { root } from '../lib/paths.mjs';
import { loadSources } from '../packs/load.mjs';

/** Name of the file → the shape, and what an editor shows of it. */
const files = {
  pack: ['packSchema', 'Rules of one place: the whole country (`national`) or a province (GB/T 2260 code).'],
  'pack-messages': ['messagesSchema', 'What the rules of a pack say in one language: plain text with {{placeholders}}.'],
  'pack-file': ['packFileSchema', 'A pack with its messages in every language, as a provider serves it.'],
  'pack-manifest': ['manifestSchema', 'Which packs a provider serves, with their versions, digests and addresses.'],
};
/** Shapes that stand in several places get a name of their own. */
const parts = {
  conditionSchema: ['Condition', 'When a rule applies: true, false, or unknown while something is missing.'],
  effectSchema: ['Effect', 'What a rule does where it applies.'],
  refSchema: ['Ref', 'What a condition looks at: an answer in force, a fact that is known, or what stands on record.'],
  wordsSchema: ['Words', 'Words written out, or the name of a list of the pack.'],
  ruleSchema: ['Rule', 'One sentence of a document, with its source.'],
  rowSchema: ['Row', 'Adds a rule, replaces rules that lie below, or drops them.'],
  sourceSchema: ['Source', 'Document, section and lines that a rule was read from; `own` with a note for a choice of ours.'],
};

export async function buildSchema() {
  const { schemas } = await loadSources();
  const folder = join(root, 'dist/schema');
  mkdirSync(folder, { recursive: true });
  for (const [name, [of, description]] of Object.entries(files)) {
    const metadata = z.registry();
    for (const [part, [id, about]] of Object.entries(parts)) metadata.add(schemas[part], { id, description: about });
    metadata.add(schemas[of], { title: name, description });
    const schema = z.toJSONSchema(schemas[of], { target: 'draft-2020-12', io: 'input', metadata });
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
