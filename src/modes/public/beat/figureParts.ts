import { formatClaim } from '../../../domain/claims';
import type { Claim } from '../../../domain/claim';
import type { Language } from '../../../domain/view';

/** A claim's value cut for large type: its bound, its figure, and the unit that is set smaller beside it. */
export function figureParts(claim: Claim, language: Language): { bound: string; figure: string; unit: string } {
  const [, bound = '', figure = '', unit = ''] = /^((?:at least|more than)?)\s*([\d.,–]*(?:\s?[%‰])?)\s*(.*)$/su.exec(formatClaim(claim, language)) ?? [];
  return { bound, figure, unit };
}
