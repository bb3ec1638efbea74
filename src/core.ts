/** Entry `./core`: the domain without elements. Runs in plain Node, so that a server makes the same plan and findings as the wizard. */
import { factsSource, loadPack, packSource } from './data/index.js';
import type { Catalogue, Dictionaries } from './core/model/catalogue.js';
import { IcpError } from './core/model/errors.js';
import type { Filing, Instant } from './core/model/filing.js';
import type { MigratedFiling } from './core/model/migrate-filing.js';
import type { Profile } from './core/model/profile.js';
import type { LetterFacts } from './core/ports/letters.js';
import type { RehearsalContext } from './core/rehearse/index.js';
import type { PackSource } from './core/ports/packs.js';
import { merge } from './core/rules/merge.js';
import { rulesOf, wholeProfile } from './core/rules/profile-rules.js';
import { createFilingStore as createStoreWithPorts } from './core/store/filing-store.js';
import type { FilingStore, StoreOptions } from './core/store/types.js';
import { civilDateOf } from './core/time/index.js';

export { createFiling, type NewFiling } from './core/model/create-filing.js';
export { startFiling, type StartedFiling } from './core/model/start-filing.js';
export * from './core/model/index.js';
export * from './core/plan/index.js';
export * from './core/rehearse/index.js';
export { evaluate, explain, type Explanation, merge, type RuleEnv } from './core/rules/index.js';
export { compareRules, type RuleChange, type RuleNews } from './core/rules/compare-rules.js';
export { type SeenRules, seenRules } from './core/rules/seen.js';
export type * from './core/rules/types.js';
export * as values from './core/values/index.js';
export { addDays, addMonths, civilDateOf, compareDates, estimateWorkingDays } from './core/time/index.js';
export type * from './core/ports/backend.js';
export { invalidWith, rejectionsOf } from './core/ports/backend.js';
export type * from './core/ports/images.js';
export type * from './core/ports/ocr.js';
export type * from './core/ports/letters.js';
export type * from './core/ports/app-package.js';
export type * from './core/ports/packs.js';
export type * from './core/ports/platform.js';
export type {
  CheckStatus, CodeStatus, Failure, FilingCommand, FilingState, FilingStore, OcrStatus, OrderStatus, ReadOnlyReason, ResourcesStatus, SaveStatus, Store,
  StoreEvent, StoreOptions, StorePorts, SubmitStatus, Suggestion, UploadStatus,
} from './core/store/types.js';
/** A profile with everything that it brings only after the first screen. `loadPlanContext` and the store see to it themselves. */
export { fillLetter, type LetterSight } from './core/letters/fill.js';
export { wholeProfile } from './core/rules/profile-rules.js';
export { createStore, type StoreSetup } from './core/store/create-store.js';
export { canGo, currentStep, fieldView, type FieldView, isTypeKnown, saveLabel, type SaveLabel, stepProgress, type StepView } from './core/store/selectors.js';
export { errorSummary, type ServiceView, serviceViews } from './core/store/service-views.js';
export { loadPack, packSource };

/** Every field the SDK knows. Rejects with `unavailable` when the chunk cannot be had. */
export const loadCatalogue = (): Promise<Catalogue> => factsSource.catalogue();
/** The bundled dictionaries. */
export const loadDictionaries = (): Promise<Dictionaries> => factsSource.dictionaries();
/** The letters that the wizard fills in; see `fillLetter`. */
export const loadLetters = async (): Promise<LetterFacts> => (await import('./data/letters/index.js')).letterFacts;

/** Reads a stored filing of any schema. Rejects with `bad-draft` or `newer-draft`. */
export const readFiling = async (json: unknown): Promise<MigratedFiling> => (await import('./core/model/migrate-filing.js')).migrateFiling(json);

/** GB/T 2260 code of the province a filing is for, or `null` while it is not chosen. */
function provinceOf(filing: Filing | undefined): string | null {
  const region = filing?.answers['entity.region']?.value ?? filing?.baseline?.answers['entity.region'];
  return typeof region === 'object' && 'province' in region && region.province !== '' ? region.province : null;
}

/**
 * Everything a plan and a rehearsal of this filing are made of, loaded from the bundled facts: `planFiling(filing, await loadPlanContext(profile, { filing }))`.
 * @param options.packs where the packs come from; default: the bundled ones
 * @param options.now the server's time; default: that of this machine
 */
export async function loadPlanContext(profile: Profile, options: { readonly filing?: Filing; readonly now?: Instant; readonly packs?: PackSource } = {}): Promise<RehearsalContext> {
  const { filing, now = new Date().toISOString(), packs = packSource } = options;
  const province = provinceOf(filing);
  const [catalogue, dictionaries, areaCodes, certificateSchemes, papers, national, pack] = await Promise.all([
    loadCatalogue(), loadDictionaries(), factsSource.areaCodes?.(), factsSource.certificateSchemes?.(), factsSource.paperContents?.(), packs.load('national'), province === null ? undefined : packs.load(province),
  ]);
  if (!national) throw new IcpError('bad-pack', 'There are no national rules');
  const [own, whole] = await Promise.all([rulesOf(profile), wholeProfile(profile)]);
  const rules = merge(national, pack, own, province === null ? [] : (profile.overlays[province] ?? []));
  return { profile: whole, catalogue, rules, dictionaries, today: civilDateOf(Date.parse(now)), now, ...(areaCodes ? { areaCodes } : {}), ...(certificateSchemes ? { certificateSchemes } : {}), ...(papers ? { papers } : {}) };
}

/** A store of one filing over the bundled facts; other sources of packs and facts may be given. Nothing happens before `start()`. */
export const createFilingStore = (options: Omit<StoreOptions, 'packs' | 'facts'> & Partial<Pick<StoreOptions, 'packs' | 'facts'>>): FilingStore =>
  createStoreWithPorts({ packs: packSource, facts: factsSource, ...options });
