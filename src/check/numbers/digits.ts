/** Arithmetic that proofs of numbers share. All of it takes text of digits only, unless said otherwise. */

/** Sum of the digits times their weights; digits beyond the weights do not count. */
export function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0
  const length = Math.min(digits.length, weights.length)
  for (let i = 0; i < length; i++) sum += (digits.charCodeAt(i) - 48) * weights[i]!
  return sum
}

/** Remainder of 97 of a text in which A is 10 and Z is 35 (ISO 7064, mod 97-10). */
export function mod97(text: string): number {
  let rest = 0
  for (let i = 0; i < text.length; i++) {
    const value = parseInt(text[i]!, 36)
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97
  }
  return rest
}

/** Whether the last digit is right when every second one from there on counts double. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const counted = i % 2 === 0 ? digit : digit * 2
    sum += counted > 9 ? counted - 9 : counted
  }
  return sum % 10 === 0
}

/** Whether the last digit is right by ISO 7064, mod 11,10. */
export function passesMod11And10(digits: string): boolean {
  let check = 5
  for (let i = 0; i < digits.length; i++) {
    check = (((check || 10) * 2) % 11) + (digits.charCodeAt(i) - 48)
    check %= 10
  }
  return check === 1
}

/** Dutch citizens' numbers, RSIN and old VAT numbers: nine digits, weights 9 to 2, the last digit counts -1. */
export function passesEleven(digits: string): boolean {
  return weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && Number(digits) !== 0
}
