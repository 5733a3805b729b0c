#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

/* xmlFree is a mutable global, which Swift 6 refuses to touch. */
static inline void colligate_xmlFree(void *pointer) { xmlFree(pointer); }
