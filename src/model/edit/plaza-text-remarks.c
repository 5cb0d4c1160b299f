/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-remarks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-event-typed.h"
#include "plaza-message-placeholders.h"
#include "plaza-prose-rules.h"
#include "plaza-text-draft-private.h"
#include "plaza-text-known.h"
#include "plaza-text-rules.h"
#include "plaza-text-values.h"
#include "plaza-wording.h"

/* What is to be said of a text that somebody types, in sentences. */

static gboolean
text_remarks_is_blank (const char *text)
{
  return text[strspn (text, " \t\n")] == '\0';
}

static char *
text_remarks_of_markdown (const char *text,
                          int         headings,
                          gboolean   *stops)
{
  int line;
  const char *problem = plaza_prose_rules_check (text, headings, &line);

  *stops = problem != NULL;
  /* Translators: below a text of several lines: "Line 3: images are not allowed." */
  return problem != NULL ? g_strdup_printf (_("Line %1$d: %2$s."), line, problem) : NULL;
}

static char *
text_remarks_of_unknown_placeholder (GStrv     found,
                                     gboolean *stops)
{
  for (guint i = 0; found[i] != NULL; i++)
    if (!g_strv_contains (plaza_message_known_placeholders, found[i]))
      {
        g_autofree char *quoted = plaza_text_rules_quote (found[i]);

        *stops = TRUE;
        /* Translators: keep the words in braces as they are, but for %s, which is one that somebody typed. */
        return g_strdup_printf (_("The program cannot fill in {%s}. It knows {official}, {handle} and {organization}."), quoted);
      }

  return NULL;
}

/* The same message fills in the same in each language. */
static char *
text_remarks_of_placeholders (const char *text,
                              const char *source,
                              gboolean   *stops)
{
  g_auto(GStrv) found = plaza_message_find_placeholders (text);
  g_auto(GStrv) wanted = plaza_message_find_placeholders (source);
  char *unknown = text_remarks_of_unknown_placeholder (found, stops);

  if (unknown != NULL || source == NULL || text_remarks_is_blank (text))
    return unknown;

  *stops = TRUE;
  for (guint i = 0; wanted[i] != NULL; i++)
    if (!g_strv_contains ((const char * const *) found, wanted[i]))
      /* Translators: of a translated message; %s is a word such as “official”. */
      return g_strdup_printf (_("{%s} is missing here. Each language needs what the original has."), wanted[i]);
  for (guint i = 0; found[i] != NULL; i++)
    if (!g_strv_contains ((const char * const *) wanted, found[i]))
      /* Translators: of a translated message; %s is a word such as “official”. */
      return g_strdup_printf (_("{%s} is not in the original. Take it out here, or put it in there."), found[i]);

  *stops = FALSE;
  return NULL;
}

/**
 * plaza_text_remarks_of_text:
 * @field: one that is written in each language
 * @text: what is typed there
 * @source: (nullable): what is typed in the first language; %NULL where @text is that
 * @stops: (out): whether it cannot be saved like that
 *
 * Returns: (transfer full) (nullable): what is to be said of @text, in a sentence
 */
char *
plaza_text_remarks_of_text (const PlazaTextField *field,
                            const char           *text,
                            const char           *source,
                            gboolean             *stops)
{
  *stops = FALSE;
  if (field->form == PLAZA_TEXT_MARKDOWN)
    {
      char *remark = text_remarks_of_markdown (text, field->headings, stops);

      if (remark != NULL)
        return remark;
      *stops = source == NULL && field->required && text_remarks_is_blank (text);
      if (*stops)
        return g_strdup (_("This cannot stay empty."));
    }
  if (field->form == PLAZA_TEXT_PLAIN)
    {
      char *remark = text_remarks_of_placeholders (text, source, stops);

      if (remark != NULL)
        return remark;
    }

  return source != NULL && text_remarks_is_blank (source) && !text_remarks_is_blank (text)
         ? g_strdup (_("There is a translation, but no original. Write that first.")) : NULL;
}

static const char *
text_remarks_get (PlazaDraft *draft,
                  const char *name)
{
  PlazaDraftField *field = plaza_draft_get_field (draft, name);

  return field != NULL ? plaza_draft_field_get_text (field) : "";
}

static char *
text_remarks_dup_day (PlazaDraft *draft,
                      const char *text)
{
  return plaza_event_typed_day (text, plaza_campaign_get_record (plaza_draft_get_campaign (draft))->day, NULL);
}

static char *
text_remarks_of_day (PlazaDraft *draft,
                     const char *name,
                     const char *text,
                     gboolean   *stops)
{
  g_autofree char *day = text_remarks_dup_day (draft, text);
  g_autofree char *as_of = NULL;

  *stops = day == NULL && !text_remarks_is_blank (text);
  if (*stops)
    return g_strdup (_("Write a day like Feb 22, 2/22/2017, “next Friday” or 2017-02-22; leave it empty if it is not known."));
  if (day == NULL || !g_str_equal (name, "check_on"))
    return NULL;

  as_of = text_remarks_dup_day (draft, text_remarks_get (draft, "as_of"));
  return as_of != NULL && strcmp (day, as_of) < 0 ? g_strdup (_("That is before the day on which it was true.")) : NULL;
}

static char *
text_remarks_of_number (const char *name,
                        const char *text,
                        gboolean   *stops)
{
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));
  gboolean read = plaza_text_values_numbers (text, numbers);
  int first = numbers->len > 0 ? g_array_index (numbers, int, 0) : 0;

  *stops = TRUE;
  if (g_str_equal (name, "amounts") && (!read || (numbers->len != 0 && numbers->len != 2)))
    return g_strdup (_("Write two whole numbers with a comma between them, such as 110000, 50000, or nothing."));
  if (g_str_equal (name, "share") && (!read || numbers->len > 1 || first > 100))
    return g_strdup (_("Write a number from 0 to 100, or nothing."));
  if (g_str_equal (name, "minutes") && (!read || numbers->len > 1 || first > 600))
    return g_strdup (_("Write how many minutes it takes, such as 3."));

  *stops = FALSE;
  return NULL;
}

static char *
text_remarks_of_names (PlazaDraft *draft,
                       const char *name,
                       const char *text,
                       gboolean   *stops)
{
  g_autofree char *unknown = NULL;
  g_auto(GStrv) ids = plaza_text_known_to_ids (plaza_draft_get_campaign (draft), name, text, &unknown);
  g_autofree char *quoted = unknown != NULL ? plaza_text_rules_quote (unknown) : NULL;

  *stops = ids == NULL;
  if (ids != NULL)
    return NULL;

  if (g_str_equal (name, "bills"))
    return g_strdup_printf (_("“%s” is none of the campaign’s bills, or could be several. Choose one, or add the bill first."), quoted);
  if (g_str_equal (name, "backs"))
    return g_strdup_printf (_("“%s” is none of the talking points, or could be several. Choose one."), quoted);

  return g_strdup_printf (_("“%s” is none of the campaign’s officials, or could be several. Choose one."), quoted);
}

static char *
text_remarks_of_section (PlazaDraft *draft,
                         const char *name,
                         const char *text,
                         gboolean   *stops)
{
  gboolean is_call = g_str_equal (text_remarks_get (draft, "type"), "call");
  g_auto(GStrv) links = g_strsplit (text, "\n", -1);

  *stops = TRUE;
  for (guint i = 0; g_str_equal (name, "links") && links[i] != NULL; i++)
    if (*g_strstrip (links[i]) != '\0' && !plaza_text_rules_is_link (links[i]))
      /* Translators: %s is how the address of a page begins. */
      return g_strdup_printf (_("A link begins with %s, mailto: or tel:, and has no spaces."), "https://");
  if (g_str_equal (name, "telephone") && is_call != !text_remarks_is_blank (text))
    return is_call ? g_strdup (_("A section that asks people to call needs a telephone number."))
                   : g_strdup (_("Only a section that asks people to call has a telephone number."));
  if (g_str_equal (name, "telephone") && is_call && !plaza_text_rules_is_telephone (text))
    return g_strdup (_("A telephone number looks like +1-202-224-3121."));

  *stops = FALSE;
  return NULL;
}

static char *
text_remarks_of_fact (PlazaDraft     *draft,
                      PlazaTextTyping  form,
                      const char     *name,
                      const char     *text,
                      gboolean       *stops)
{
  *stops = FALSE;
  if (form == PLAZA_TEXT_DAY)
    return text_remarks_of_day (draft, name, text, stops);
  if (plaza_text_known_is_named (name))
    return text_remarks_of_names (draft, name, text, stops);
  if (g_str_equal (name, "telephone") || g_str_equal (name, "links"))
    return text_remarks_of_section (draft, name, text, stops);
  if (g_str_equal (name, "number") && text_remarks_is_blank (text) && text_remarks_is_blank (text_remarks_get (draft, "name")))
    {
      *stops = TRUE;
      return g_strdup (_("A bill needs a number or a name."));
    }

  return g_str_equal (name, "amounts") || g_str_equal (name, "share") || g_str_equal (name, "minutes")
         ? text_remarks_of_number (name, text, stops) : NULL;
}

/* Markdown that was in the campaign before stands there for a reason of its own: it is said, and keeps nothing from
 * being saved. */
char *
plaza_text_draft_remark (PlazaDraft      *draft,
                         PlazaDraftField *field,
                         gboolean        *stops)
{
  const char *name = plaza_draft_field_get_name (field);
  const char *text = plaza_draft_field_get_text (field);
  const char *source = plaza_campaign_get_record (plaza_draft_get_campaign (draft))->languages[0];
  const PlazaTextItem *item = plaza_text_draft_get_item (PLAZA_TEXT_DRAFT (draft));
  const PlazaTextField *kind = plaza_text_fields_find (item->type, name);
  const char *dot = strchr (name, '.');
  g_autofree char *original = dot != NULL ? g_strdup_printf ("%s.%s", kind->name, source) : NULL;
  gboolean is_source = original != NULL && g_str_equal (original, name);
  char *remark;

  if (kind == NULL)
    return NULL;

  remark = original != NULL ? plaza_text_remarks_of_text (kind, text, is_source ? NULL : text_remarks_get (draft, original), stops)
                            : text_remarks_of_fact (draft, kind->form, name, text, stops);
  *stops &= kind->form != PLAZA_TEXT_MARKDOWN || plaza_draft_field_is_dirty (field) || plaza_text_draft_is_new (PLAZA_TEXT_DRAFT (draft));
  return remark;
}
