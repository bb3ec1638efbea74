import { expect } from '@open-wc/testing';
import en from '../../../locales/en/values.json';
import zhCN from '../../../locales/zh-CN/values.json';
import type { ValueErrorCode } from '../../../src/core/values/index.js';

type Leaf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaf<T[K]>}` }[keyof T & string];
type Missing = Exclude<ValueErrorCode, Leaf<typeof zhCN>>;
type Unused = Exclude<Leaf<typeof zhCN>, ValueErrorCode | `${ValueErrorCode}App`>;

// Types are gone at run time: the compiler is what fails here when an error has no message, or a message no error.
const nothing: readonly [Missing, Unused] extends readonly [never, never] ? 'nothing' : never = 'nothing';

it('has a message for every error, and no other', () => {
  expect(nothing).to.equal('nothing');
});

const flatten = (tree: object, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? flatten(value, `${prefix}${key}.`) : [[prefix + key, String(value)] as [string, string]],
  );

it('says the same with the same placeholders in both languages', () => {
  const shape = (tree: object): string[] => flatten(tree).map(([key, text]) => `${key} ${[...text.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort().join()}`);
  expect(shape(en)).to.deep.equal(shape(zhCN));
});
