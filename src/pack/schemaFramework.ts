import * as v from 'valibot';
import { id, text } from './schemaWords';

/** A node of framework.json. */
export const frameworkNodeSchema = v.object({
  id,
  parent: v.nullable(v.string()),
  title: text,
  says: text,
  enumerated: v.boolean(),
  claims: v.array(v.string()),
  projects: v.array(v.string()),
  layers: v.array(v.string()),
  members: v.array(v.string()),
});
