internal import CLibXML2

/// The version of libxml2, as `20914` for 2.9.14: what a parse gives depends on it.
package let libxml2Version = Int(LIBXML_VERSION)
