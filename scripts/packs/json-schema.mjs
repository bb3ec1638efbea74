/**
 * A reader of JSON Schema for what ours are made of, independent of the library that wrote them. A keyword that it does not know is an error,
 * so that nothing passes because it was overlooked.
 */
const silent = new Set(['$schema', '$defs', 'id', 'title', 'description']);
const typeOf = (json) => (json === null ? 'null' : Array.isArray(json) ? 'array' : typeof json);
const members = (json) => (typeOf(json) === 'object' ? Object.entries(json) : []);

const keywords = {
  $ref: (ref, json, at, { root }) => {
    const target = ref.split('/').slice(1).reduce((node, name) => node?.[name], root);
    if (target === undefined) throw new Error(`no schema at ${ref}`);
    return faults(target, json, at, root);
  },
  type: (type, json, at) => ([type].flat().includes(typeOf(json)) ? [] : [`${at} is no ${[type].flat().join(' or ')}`]),
  const: (value, json, at) => (json === value ? [] : [`${at} is not ${JSON.stringify(value)}`]),
  enum: (values, json, at) => (values.includes(json) ? [] : [`${at} is none of ${values.join(', ')}`]),
  pattern: (pattern, json, at) => (typeof json !== 'string' || new RegExp(pattern).test(json) ? [] : [`${at} does not look like ${pattern}`]),
  maxLength: (max, json, at) => (typeof json !== 'string' || [...json].length <= max ? [] : [`${at} is too long`]),
  required: (names, json, at) => (typeOf(json) === 'object' ? names.filter((name) => !Object.hasOwn(json, name)).map((name) => `${at}.${name} is missing`) : []),
  properties: (shapes, json, at, { root }) => members(json).flatMap(([name, value]) => (Object.hasOwn(shapes, name) ? faults(shapes[name], value, `${at}.${name}`, root) : [])),
  additionalProperties: (shape, json, at, { root, schema }) =>
    members(json).flatMap(([name, value]) => (Object.hasOwn(schema.properties ?? {}, name) ? [] : faults(shape, value, `${at}.${name}`, root))),
  propertyNames: (shape, json, at, { root }) => members(json).flatMap(([name]) => faults(shape, name, `the name ${at}.${name}`, root)),
  items: (shape, json, at, { root }) => (Array.isArray(json) ? json.flatMap((item, index) => faults(shape, item, `${at}.${index}`, root)) : []),
  allOf: (shapes, json, at, { root }) => shapes.flatMap((shape) => faults(shape, json, at, root)),
  anyOf: (shapes, json, at, { root }) => (shapes.some((shape) => faults(shape, json, at, root).length === 0) ? [] : [`${at} is of none of the shapes`]),
};

/** What is wrong with a JSON value; empty when nothing is. @returns {string[]} */
export function faults(schema, json, at = 'it', root = schema) {
  if (schema === true) return [];
  if (schema === false) return [`${at} may not be there`];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (silent.has(keyword)) return [];
    if (!Object.hasOwn(keywords, keyword)) throw new Error(`unknown keyword ${keyword}`);
    return keywords[keyword](value, json, at, { root, schema });
  });
}
