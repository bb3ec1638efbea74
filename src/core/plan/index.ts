export { changedPaths } from './changed.js';
export { diffPlans, type PlanDiff } from './diff.js';
export { agreementPath, authenticityPath } from './findings.js';
export { createPlanner, planFiling } from './planner.js';
export { effectiveValues, firstProblem, progress, type Progress, selectMaterials, shownFindings, stepOf, type StepState } from './selectors.js';
export { reviewStages } from './review-stages.js';
export { toSubmission } from './submission.js';
export { resolveFilingType } from './type-decision.js';
export type * from './types.js';
