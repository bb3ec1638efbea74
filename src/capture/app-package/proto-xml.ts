import { PbfReader } from 'pbf';
import { IcpError } from '../../core/model/errors.js';
import type { Bytes } from './bytes.js';
import type { Localised } from './localised.js';

/** An element of an app bundle's XML, which is a protocol buffer (`XmlNode` of aapt's Resources.proto). */
export interface ProtoElement {
  name: string;
  readonly depth: number;
  readonly attributes: Map<string, ProtoAttribute>;
}
export interface ProtoAttribute { value: string; reference: number }
/** A value of a resource table (`ConfigValue`). */
export interface ProtoValue extends Localised { readonly path: string | undefined; readonly density: number; readonly reference: number }

/** Deeper is no manifest. */
const MAX_DEPTH = 64;

function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof IcpError ? cause : new IcpError('package-unreadable', 'A protocol buffer is broken', { details: { reason: 'manifest' }, cause });
  }
}

/** Reads the fields of the message at the reader's place. */
function message(pbf: PbfReader, field: (tag: number) => void): void {
  const end = pbf.readVarint() + pbf.pos;
  pbf.readFields((tag) => field(tag), null, end);
}

const referenceIn = (pbf: PbfReader): number => {
  let id = 0;
  message(pbf, (tag) => {
    if (tag === 2) id = pbf.readVarint();
  });
  return id;
};

function attribute(pbf: PbfReader): [name: string, attribute: ProtoAttribute] {
  let name = '';
  const found: ProtoAttribute = { value: '', reference: 0 };
  message(pbf, (tag) => {
    if (tag === 2) name = pbf.readString();
    else if (tag === 3) found.value = pbf.readString();
    else if (tag === 6) message(pbf, (item) => {
      if (item === 1) found.reference = referenceIn(pbf);
    });
  });
  return [name, found];
}

/** The elements of a manifest or drawing in an app bundle, in order. */
export function protoElements(bytes: Bytes): readonly ProtoElement[] {
  const elements: ProtoElement[] = [];
  const node = (pbf: PbfReader, depth: number) => (tag: number): void => {
    if (tag !== 1 || depth > MAX_DEPTH) return;
    const element: ProtoElement = { name: '', depth, attributes: new Map() };
    elements.push(element);
    message(pbf, (field) => {
      if (field === 3) element.name = pbf.readString();
      else if (field === 4) element.attributes.set(...attribute(pbf));
      else if (field === 5) message(pbf, node(pbf, depth + 1));
    });
  };
  guarded(() => {
    const pbf = new PbfReader(bytes.array);
    pbf.readFields(node(pbf, 0), null);
  });
  return elements;
}

function configured(pbf: PbfReader): ProtoValue {
  let [locale, density, text, path, reference] = ['', 0, undefined as string | undefined, undefined as string | undefined, 0];
  const item = (tag: number): void => {
    if (tag === 1) reference = referenceIn(pbf);
    else if (tag === 2 || tag === 3) message(pbf, (field) => {
      if (field === 1) text = pbf.readString();
    });
    else if (tag === 5) message(pbf, (field) => {
      if (field === 1) path = pbf.readString();
    });
  };
  message(pbf, (tag) => {
    if (tag === 1) message(pbf, (field) => {
      if (field === 3) locale = pbf.readString();
      else if (field === 18) density = pbf.readVarint();
    });
    else if (tag === 2) message(pbf, (field) => {
      if (field === 4) message(pbf, item);
    });
  });
  const [language = '', ...rest] = locale.split('-');
  return { language: language.toLowerCase(), country: rest.at(-1)?.toUpperCase() ?? '', density, text, path, reference };
}

interface Numbered { id: number; readonly values: ProtoValue[] }

/** Every value of one resource in `resources.pb`; the rest of the table is passed over. */
export function protoResource(bytes: Bytes, wanted: number): readonly ProtoValue[] {
  const found: ProtoValue[] = [];
  guarded(() => {
    const pbf = new PbfReader(bytes.array);
    const numberOf = (): number => {
      let id = 0;
      message(pbf, (tag) => {
        if (tag === 1) id = pbf.readVarint();
      });
      return id;
    };
    const entry = (): Numbered => {
      const one: Numbered = { id: 0, values: [] };
      message(pbf, (tag) => {
        if (tag === 1) one.id = numberOf();
        else if (tag === 6) one.values.push(configured(pbf));
      });
      return one;
    };
    pbf.readFields((table) => {
      if (table !== 2) return;
      let packageId = 0;
      message(pbf, (tag) => {
        if (tag === 1) packageId = numberOf();
        if (tag !== 3) return;
        let typeId = 0;
        message(pbf, (field) => {
          if (field === 1) typeId = numberOf();
          if (field !== 3) return;
          if (packageId * 256 + typeId !== wanted >>> 16) return;
          const one = entry();
          if (one.id === (wanted & 0xffff)) found.push(...one.values);
        });
      });
    }, null);
  });
  return found;
}
