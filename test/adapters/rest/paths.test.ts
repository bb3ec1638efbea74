import { expect } from '@open-wc/testing';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';

const text = await (await fetch('/docs/writing-an-adapter.md')).text();
const methods = Object.keys(createRestAdapter({ baseUrl: '/api', methods: { recognise: true } })).filter((name) => name !== 'id');

for (const method of methods) {
  it(`the documentation tells what ${method} does and which request it makes`, () => {
    const does = new RegExp(`^\\| \`${method}\\(`, 'm');
    const asks = new RegExp(`^\\| \`${method}\` \\| \`(GET|POST|PUT|DELETE) /`, 'm');
    expect([does.test(text), asks.test(text)]).to.deep.equal([true, true]);
  });
}
