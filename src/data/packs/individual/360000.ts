import type { OverlayRow } from '../../../core/rules/types.js';

/** 江西, 个人. */
export const individual: readonly OverlayRow[] = [];

export const lists: Readonly<Record<string, readonly string[]>> = {};
