import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { id as idSchema } from '#main/contract/values.ts';

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

export type Arguments = {
  input: unknown;
  /** Names of the fields that hold somebody's or something's id. */
  ids: readonly string[];
};

/** What a field gets that is no id. */
export type Samples = Readonly<Record<string, unknown>>;

/**
 * Every shape that a procedure's input can have (one for each branch of a choice), filled in: each id by `idOf` its field's name, the rest with
 * something that the border lets in. Throws for a kind of schema that it does not know, so that no procedure is left out unseen.
 */
export function listArguments(schema: Schema | undefined, idOf: (name: string) => string, samples: Samples): Arguments[] {
  return schema ? fill(schema, '', idOf, samples) : [{ input: {}, ids: [] }];
}

function fill(schema: Schema, name: string, idOf: (name: string) => string, samples: Samples): Arguments[] {
  if (schema === idSchema) return [{ input: idOf(name), ids: [name] }];
  if (name in samples) return [{ input: samples[name], ids: [] }];
  const def = schema._zod.def as Def;
  const inner = (next: Schema): Arguments[] => fill(next, name, idOf, samples);
  switch (def.type) {
    case 'object': return product(Object.entries(def.shape), idOf, samples);
    case 'union': return def.options.flatMap(inner);
    case 'array': return inner(def.element).map(({ input, ids }) => ({ input: [input], ids }));
    case 'nullable': case 'optional': case 'default': case 'prefault': return inner(def.innerType);
    case 'pipe': return inner(def.in);
    case 'record': return [{ input: {}, ids: [] }];
    default: return [{ input: scalar(def, name), ids: [] }];
  }
}

function product(fields: readonly (readonly [string, Schema])[], idOf: (name: string) => string, samples: Samples): Arguments[] {
  return fields.reduce<Arguments[]>(
    (made, [name, schema]) => made.flatMap(({ input, ids }) => fill(schema, name, idOf, samples).map((one) => ({ input: Object.assign({}, input, { [name]: one.input }), ids: [...ids, ...one.ids] }))),
    [{ input: {}, ids: [] }],
  );
}

function scalar(def: Def, name: string): unknown {
  switch (def.type) {
    case 'literal': return def.values[0];
    case 'enum': return Object.values(def.entries)[0];
    case 'boolean': return true;
    case 'number': return 1_000;
    case 'string': return textOf('format' in def ? String(def.format) : '');
    default: throw new Error(`no sample for ${name}: ${def.type}`);
  }
}

function textOf(format: string): string {
  if (format === 'date') return '2026-11-24';
  if (format === 'uuid') return randomUUID();
  return format === 'email' ? 'somebody@example.org' : 'some words';
}
