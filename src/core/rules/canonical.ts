const isObject = (json: unknown): json is Readonly<Record<string, unknown>> => typeof json === 'object' && json !== null && !Array.isArray(json);

const ordered = (json: unknown): unknown => {
  if (Array.isArray(json)) return json.map(ordered);
  if (!isObject(json)) return json;
  // By code units, whatever the language of the machine.
  return Object.fromEntries(Object.keys(json).sort().map((key) => [key, ordered(json[key])]));
};

/**
 * The one way to write a JSON value: members sorted, no blanks. A digest is taken of this, so that a file may be indented by whoever serves
 * it, and what is bundled has the digest of what is served.
 */
export const canonicalJson = (json: unknown): string => JSON.stringify(ordered(json));
