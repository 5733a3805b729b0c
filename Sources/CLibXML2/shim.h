/* libxml2 built with ICU would drag ICU's headers in, which clash with those inside Foundation. Nothing
   here passes ICU's types around. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

/* xmlFree is a mutable global, which Swift 6 refuses to touch. */
static inline void colligate_xmlFree(void *pointer) { xmlFree(pointer); }
