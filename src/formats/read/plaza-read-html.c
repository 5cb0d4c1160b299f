/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-html.h"

#include <string.h>

#include <libxml/HTMLparser.h>

#include "plaza-text-rules.h"

/* Feeds encode what was encoded already: "&amp;#8217;", "&lt;p&gt;". */
#define HTML_ROUNDS 3
#define HTML_OPTIONS (HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | \
                      HTML_PARSE_NODEFDTD | HTML_PARSE_COMPACT)

/* What a paragraph is, what ends a line, and what is not for reading. */
static const char * const paragraphs[] = {
  "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre", "section", "article",
  "header", "footer", "main", "nav", "aside", "figure", "form", "fieldset", "hr", NULL,
};
static const char * const lines[] = {
  "div", "br", "li", "tr", "dt", "dd", "address", "figcaption", "caption", "option", "body", "title", "center", "summary",
  "details", NULL,
};
static const char * const hidden[] = {
  "script", "style", "template", "noscript", "svg", "math", "object", "iframe", "select", "button", NULL,
};
static const char * const inlines[] = {
  "a", "b", "i", "u", "s", "em", "strong", "span", "font", "small", "big", "sup", "sub", "img", "abbr", "code", "time", "td",
  "th", "tbody", "thead", "html", "head", "meta", "link", "input", "label", "strike", "mark", "wbr", "nobr", "q", "cite", "del",
  "ins", NULL,
};

typedef struct
{
  GString *text;
  int      breaks;   /* line ends that are owed before the next letter */
  gboolean blank;    /* whether a blank is */
} HtmlText;

static gboolean
html_is_one_of (const char         *name,
                const char * const *names)
{
  for (; *names != NULL; names++)
    if (g_ascii_strcasecmp (name, *names) == 0)
      return TRUE;

  return FALSE;
}

/* Whether a tag of HTML begins at @p, which is a "<": "Ana <ana@…>" and "5 < 6" are none. */
static gboolean
html_is_tag (const char *p,
             gboolean   *breaks)
{
  char name[12];
  gsize n = 0;

  if (g_str_has_prefix (p, "<!--") || g_ascii_strncasecmp (p, "<!doctype", 9) == 0)
    return TRUE;

  p += p[1] == '/' ? 2 : 1;
  while (n < sizeof name - 1 && g_ascii_isalnum (p[n]))
    {
      name[n] = p[n];
      n++;
    }
  name[n] = '\0';
  if (n == 0 || p[n] == '\0' || strchr (" \t\r\n/>", p[n]) == NULL || strchr (p + n, '>') == NULL)
    return FALSE;
  if (!html_is_one_of (name, paragraphs) && !html_is_one_of (name, lines))
    return html_is_one_of (name, hidden) || html_is_one_of (name, inlines);

  *breaks = TRUE;
  return TRUE;
}

/* What the name of an entity means; 0 for none. libxml2 2.14 and later would rather not be asked, and have nothing else
 * that answers without parsing. */
static gunichar
html_find_entity (const char *name)
{
  const htmlEntityDesc *known;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  known = htmlEntityLookup (BAD_CAST name);
  G_GNUC_END_IGNORE_DEPRECATIONS
  if (known != NULL)
    return known->value;

  return g_str_equal (name, "apos") ? '\'' : 0;
}

/* Whether an entity begins at @p, which is a "&": "Q&A;" is none. */
static gboolean
html_is_entity (const char *p)
{
  gsize n = p[1] == '#' ? strspn (p + 2, "xX0123456789abcdefABCDEF") : 0;
  g_autofree char *name = NULL;

  if (p[1] == '#')
    return n > 0 && n < 9 && p[2 + n] == ';';

  while (n < 10 && g_ascii_isalnum (p[1 + n]))
    n++;
  if (n == 0 || p[1 + n] != ';')
    return FALSE;
  name = g_strndup (p + 1, n);
  return html_find_entity (name) != 0;
}

static gboolean
html_look (const char *text,
           gboolean   *tags,
           gboolean   *breaks)
{
  gboolean entities = FALSE;

  *tags = FALSE;
  *breaks = FALSE;
  for (const char *p = strpbrk (text, "<&"); p != NULL; p = strpbrk (p + 1, "<&"))
    {
      if (*p == '<')
        *tags = html_is_tag (p, breaks) || *tags;
      else
        entities = entities || html_is_entity (p);
      if (*breaks)
        break;
    }

  return *tags || entities;
}

/**
 * plaza_read_html_is_markup:
 * @text: UTF-8
 *
 * Returns: whether @text has a tag of HTML or an entity
 */
gboolean
plaza_read_html_is_markup (const char *text)
{
  gboolean tags;
  gboolean breaks;

  return html_look (text, &tags, &breaks);
}

/**
 * plaza_read_html_is_page:
 * @text: UTF-8
 * @length: its bytes
 *
 * Returns: whether @text is a page as a browser saves it, and not a text with some tags in it
 */
gboolean
plaza_read_html_is_page (const char *text,
                         gsize       length)
{
  g_autofree char *begin = g_strndup (text, MIN (length, 2048));
  g_autofree char *small = g_ascii_strdown (begin, -1);
  const char *p = g_strchug (small);

  return *p == '<' && (strstr (p, "<html") != NULL || g_str_has_prefix (p, "<!doctype html"));
}

/* What is owed is paid before a letter, so that nothing stands at the ends and no two gaps beside each other. */
static void
html_put (HtmlText   *out,
          const char *words,
          gsize       length)
{
  const char *end = words + length;

  for (const char *p = words; p < end; p = g_utf8_next_char (p))
    {
      if (strchr (" \t\r\n\f", *p) != NULL)
        {
          out->blank = TRUE;
          continue;
        }
      for (; out->breaks > 0 && out->text->len > 0; out->breaks--)
        {
          g_string_append_c (out->text, '\n');
          out->blank = FALSE;
        }
      out->breaks = 0;
      if (out->blank && out->text->len > 0 && out->text->str[out->text->len - 1] != '\n')
        g_string_append_c (out->text, ' ');
      out->blank = FALSE;
      g_string_append_len (out->text, p, g_utf8_next_char (p) - p);
    }
}

static void
html_owe (HtmlText   *out,
          const char *name)
{
  if (html_is_one_of (name, paragraphs))
    out->breaks = MAX (out->breaks, 2);
  else if (g_str_equal (name, "br"))
    out->breaks = MIN (out->breaks + 1, 2);
  else if (html_is_one_of (name, lines))
    out->breaks = MAX (out->breaks, 1);
  else if (g_str_equal (name, "td") || g_str_equal (name, "th"))
    out->blank = TRUE;
}

/* What a reader has to see of an address, and what of that any spelling of it has. */
static char *
html_shown_address (const char *href,
                    char      **core)
{
  const char *colon = strchr (href, ':') + 1;
  gboolean web = g_str_has_prefix (colon, "//");
  char *shown = web ? g_strdup (href) : g_strndup (colon, strcspn (colon, "?"));
  gsize length;

  *core = g_strdup (web ? colon + 2 : shown);
  length = strlen (*core);
  if (length > 0 && (*core)[length - 1] == '/')
    (*core)[length - 1] = '\0';
  return shown;
}

/* The address of a link is kept behind its words, where they do not say it. */
static void
html_put_link (HtmlText *out,
               xmlNode  *node)
{
  xmlChar *href = xmlGetProp (node, BAD_CAST "href");
  xmlChar *content = xmlNodeGetContent (node);

  if (href != NULL && content != NULL && plaza_text_rules_is_link ((const char *) href))
    {
      g_autofree char *core = NULL;
      g_autofree char *shown = html_shown_address ((const char *) href, &core);
      g_autofree char *behind = g_strdup_printf (" (%s)", shown);

      if (strstr ((const char *) content, core) == NULL)
        html_put (out, behind, strlen (behind));
    }
  xmlFree (content);
  xmlFree (href);
}

static void
html_begin (HtmlText *out,
            xmlNode  *node)
{
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    html_put (out, (const char *) node->content, strlen ((const char *) node->content));
  if (node->type != XML_ELEMENT_NODE)
    return;

  html_owe (out, (const char *) node->name);
  if (g_str_equal ((const char *) node->name, "li"))
    html_put (out, "• ", strlen ("• "));
}

static void
html_end (HtmlText *out,
          xmlNode  *node)
{
  if (node->type != XML_ELEMENT_NODE)
    return;
  if (g_str_equal ((const char *) node->name, "a"))
    html_put_link (out, node);
  if (!g_str_equal ((const char *) node->name, "br"))
    html_owe (out, (const char *) node->name);
}

static gboolean
html_is_shown (xmlNode *node)
{
  return node->type != XML_ELEMENT_NODE || !html_is_one_of ((const char *) node->name, hidden);
}

/* Without recursion, since a page may be nested as deep as it likes. */
static char *
html_write (xmlNode *root)
{
  HtmlText out = { g_string_new (NULL) };
  xmlNode *node = root;

  while (node != NULL)
    {
      gboolean shown = html_is_shown (node);

      if (shown)
        html_begin (&out, node);
      if (shown && node->type == XML_ELEMENT_NODE && node->children != NULL)
        {
          node = node->children;
          continue;
        }

      if (shown)
        html_end (&out, node);
      while (node != root && node->next == NULL)
        {
          node = node->parent;
          html_end (&out, node);
        }
      node = node != root ? node->next : NULL;
    }

  return g_string_free_and_steal (out.text);
}

/* Where no tag breaks a line, the line ends of the text itself do: feeds mix both. */
static char *
html_break_lines (const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, "\n", -1);

  return g_strjoinv ("<br>", parts);
}

static char *
html_read_tags (const char *text,
                gboolean    breaks)
{
  g_autofree char *broken = breaks ? g_strdup (text) : html_break_lines (text);
  xmlDoc *doc = htmlReadMemory (broken, (int) strlen (broken), NULL, "UTF-8", HTML_OPTIONS);
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  char *plain = root != NULL ? html_write (root) : g_strdup ("");

  if (doc != NULL)
    xmlFreeDoc (doc);
  return plain;
}

/* Answers how long the entity at @p is, and appends what it means. */
static gsize
html_put_entity (GString    *out,
                 const char *p)
{
  gsize length = strcspn (p, ";") + 1;
  g_autofree char *name = g_strndup (p + 1, length - 2);
  gunichar c = html_find_entity (name);

  if (name[0] == '#')
    c = (gunichar) (name[1] == 'x' || name[1] == 'X' ? g_ascii_strtoull (name + 2, NULL, 16) : g_ascii_strtoull (name + 1, NULL, 10));
  if (c == 0xA0)
    c = ' ';
  g_string_append_unichar (out, c != 0 && g_unichar_validate (c) ? c : 0xFFFD);
  return length;
}

static char *
html_read_entities (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      if (*text == '&' && html_is_entity (text))
        text += html_put_entity (out, text);
      else
        g_string_append_c (out, *text++);
    }

  return g_string_free_and_steal (out);
}

/**
 * plaza_read_html_text:
 * @text: UTF-8: HTML, text with entities, or plain text
 *
 * Returns: (transfer full): what a reader of it sees: paragraphs, lines, "• " before what is listed, and the
 *   addresses of links in brackets where their words do not say them. Plain text stays as it is
 */
char *
plaza_read_html_text (const char *text)
{
  g_autofree char *plain = g_strdup (text);
  gboolean tags;
  gboolean breaks;

  for (int round = 0; round < HTML_ROUNDS && html_look (plain, &tags, &breaks); round++)
    {
      char *next = tags ? html_read_tags (plain, breaks) : html_read_entities (plain);

      g_free (plain);
      plain = next;
    }

  return g_steal_pointer (&plain);
}

/* The next one in the order of the page. */
static xmlNode *
html_follow (xmlNode *node)
{
  if (node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;
  while (node != NULL && node->next == NULL)
    node = node->parent;

  return node != NULL ? node->next : NULL;
}

static gboolean
html_has_type (xmlNode    *node,
               const char *type)
{
  xmlChar *own = xmlGetProp (node, BAD_CAST "type");
  gboolean has = own != NULL && g_ascii_strncasecmp ((const char *) own, type, strlen (type)) == 0;

  xmlFree (own);
  return has;
}

/**
 * plaza_read_html_scripts:
 * @html: a page, UTF-8
 * @length: its bytes
 * @type: "application/ld+json"
 *
 * Returns: (transfer full) (element-type utf8): what stands in the page's scripts of that type
 */
GPtrArray *
plaza_read_html_scripts (const char *html,
                         gsize       length,
                         const char *type)
{
  GPtrArray *scripts = g_ptr_array_new_with_free_func (g_free);
  xmlDoc *doc = length <= G_MAXINT ? htmlReadMemory (html, (int) length, NULL, "UTF-8", HTML_OPTIONS) : NULL;

  for (xmlNode *node = doc != NULL ? xmlDocGetRootElement (doc) : NULL; node != NULL; node = html_follow (node))
    if (node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, BAD_CAST "script") && html_has_type (node, type))
      {
        xmlChar *content = xmlNodeGetContent (node);

        g_ptr_array_add (scripts, g_strdup (content != NULL ? (const char *) content : ""));
        xmlFree (content);
      }

  if (doc != NULL)
    xmlFreeDoc (doc);
  return scripts;
}
