import type { OverlayRow } from '../../../core/rules/types.js';

/** 河北, 单位. */
export const unit: readonly OverlayRow[] = [];

export const lists: Readonly<Record<string, readonly string[]>> = {};
