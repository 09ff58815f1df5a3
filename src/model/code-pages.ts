/**
 * Characters 0x80 to 0xff of code page 850, which programs of the DOS age still write in the Netherlands and Belgium.
 * The platform does not decode it; the soft hyphen and the hard space are written as escapes.
 */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ' +
  'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
  'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

/** The upper half of an encoding of one byte a character that the platform does not know; null for others. */
export const upperHalfOf = (encoding: string): string | null => (encoding === 'cp850' ? CP850 : null)
