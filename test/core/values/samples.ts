/** Invented numbers with right check characters, made here so that no real person's number is ever written down. */
const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Appends the check character of GB 11643, computed from the published table of weights. */
export function residentNumber(first17: string): string {
  const sum = residentWeights.reduce((total, weight, place) => total + weight * Number(first17[place]), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Appends the check character of GB 32100, computed from the published table of weights. */
export function usccNumber(first17: string): string {
  const sum = usccWeights.reduce((total, weight, place) => total + weight * usccAlphabet.indexOf(first17.charAt(place)), 0);
  const rest = 31 - (sum % 31);
  return first17 + usccAlphabet.charAt(rest === 31 ? 0 : rest);
}
