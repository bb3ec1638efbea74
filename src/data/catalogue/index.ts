import type { Catalogue, FieldDef } from '../../core/model/catalogue.js';
import { appFields } from './app.js';
import { entityFields } from './entity.js';
import { materialFields } from './materials.js';
import { personFields } from './persons.js';
import { serviceFields } from './service.js';

/** Every question a filing can ask, once. Where it is asked, of whom and in which mode is the profile's business. */
const fields: readonly FieldDef[] = [...entityFields, ...personFields, ...serviceFields, ...appFields, ...materialFields];

export const catalogue: Catalogue = Object.fromEntries(fields.map((field) => [field.id, field]));
