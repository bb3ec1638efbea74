import type { OverlayRow } from '../../../core/rules/types.js';

/** 贵州, 单位. */
export const unit: readonly OverlayRow[] = [];

export const lists: Readonly<Record<string, readonly string[]>> = {};
