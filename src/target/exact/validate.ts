import type { XmlDocument, XsdValidator } from 'libxml2-wasm'

/** Validates records one at a time against one compiled schema. */
export type SchemaValidator = {
  /** What is wrong with a document; '' when it is valid. */
  problem(xml: string): string
}

/**
 * Compiles a schema. libxml2 is WebAssembly and is loaded on the first call only, so that commands that write no XML do
 * not pay for it. Throws when the schema itself cannot be compiled: that is broken configuration.
 */
export async function compileSchema(schemaText: string): Promise<SchemaValidator> {
  const { XmlDocument, XsdValidator, XmlLibError, ParseOption } = await import('libxml2-wasm')
  const schema = XmlDocument.fromString(schemaText)
  let validator: XsdValidator
  try {
    validator = XsdValidator.fromDoc(schema)
  } finally {
    schema.dispose()
  }
  return {
    problem(xml) {
      let document: XmlDocument | null = null
      try {
        // Bytes: what the library does with a string costs a sixth of all the validating.
        document = XmlDocument.fromBuffer(Buffer.from(xml), { option: ParseOption.XML_PARSE_NO_XXE })
        validator.validate(document)
        return ''
      } catch (error) {
        if (error instanceof XmlLibError) return error.message.trim()
        throw error
      } finally {
        // documents live in WebAssembly memory, which the garbage collector does not see
        document?.dispose()
      }
    },
  }
}
