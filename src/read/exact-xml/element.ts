/** An element of a record, with all that is in it. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly XmlElement[]
  /** the text directly within it, CDATA included, without surrounding blanks */
  text: string
  /** line of the file that its opening tag ends on, from 1 */
  line: number
}

/** The first element of that name directly within another. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}

/** All of them. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** The element that a path of names leads to, the first of each. */
export function inside(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element
  for (const name of path) found = childOf(found, name)
  return found
}

/** Text of the element that a path leads to; '' when it is not there. */
export const textIn = (element: XmlElement | undefined, ...path: readonly string[]): string =>
  inside(element, ...path)?.text ?? ''

/** An attribute without surrounding blanks; '' when it is not there. */
export const attributeOf = (element: XmlElement | undefined, name: string): string =>
  element?.attributes[name]?.trim() ?? ''

/** The attribute `code`: Exact fills codes of relations up with blanks in front. */
export const codeOf = (element: XmlElement | undefined): string => attributeOf(element, 'code')

/** 0, 1, true or false; undefined when it is not there or something else. */
export function truthIn(text: string): boolean | undefined {
  if (text === '1' || text.toLowerCase() === 'true') return true
  return text === '0' || text.toLowerCase() === 'false' ? false : undefined
}
