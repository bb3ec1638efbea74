const weights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

const valueOf = (character: string): number => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(character);

/** Check character of GB 11714 over the first eight characters. */
export function organisationCheckCharacter(first8: string): string {
  let sum = 0;
  weights.forEach((weight, place) => {
    sum += valueOf(first8.charAt(place)) * weight;
  });
  const rest = 11 - (sum % 11);
  if (rest === 10) return 'X';
  return rest === 11 ? '0' : String(rest);
}
