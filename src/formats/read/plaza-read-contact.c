/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-contact.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-text-rules.h"
#include "plaza-texts.h"

/* Bytes. What is longer is a text, and no contact. */
#define LONGEST 2000

/* What is taken out of the text, in this order; what is left are names and words. */
static const char pattern_email[] = "(?:mailto:\\s*)?<?\\s*([\\w.!#$%&'*+/=?^`{|}~-]+@[\\w-]+(?:\\.[\\w-]+)+)\\s*>?(?:\\?[\\w=%&.+-]*)?";
/* "name at example dot org": somebody who writes so wants no machine to read it. */
static const char pattern_spelled[] =
  "[\\w.+-]+\\s*(?:[\\[({]\\s*(?:at|arroba)\\s*[\\])}]\\s*[\\w-]+(?:\\.[\\w-]+)*|\\s(?:at|arroba)\\s+[\\w-]+(?=\\s*[\\[({]?\\s*(?:dot|punto)\\b))"
  "(?:\\s*(?:[\\[({]\\s*(?:dot|punto)\\s*[\\])}]|\\s(?:dot|punto)\\s)\\s*[\\w-]+)*";
static const char pattern_rounded[] = "(?<!\\w)\\d[.,]\\d+\\s*[Ee]\\s*\\+?\\d+(?!\\w)";
static const char pattern_telephone[] =
  "(?:tel:)?(?<![\\w@.])(?:\\+?1[\\s.-]*)?\\(?([2-9]\\d\\d)\\)?[\\s./–-]*([2-9]\\d\\d)[\\s.–-]*(\\d{4})(?![\\d@])(?:\\.0)?"
  "(?:\\s*(?:,|;)?\\s*(?:x|ext|extension|extensión|anexo|opción|option)\\.?\\s*:?\\s*(\\d{1,6}))?";
static const char pattern_abroad[] = "(?:tel:)?(?<!\\w)(\\+[2-9]\\d{0,2}(?:[ ().-]*\\d){6,12})(?!\\d)";
static const char pattern_nothing[] =
  "^(?:n\\s*/\\s*a|none|no|nobody|unknown|tb[acd]|to be (?:announced|determined|confirmed)|not available|ningun[oa]?|no hay|no tiene|no aplica|"
  "por (?:confirmar|anunciar|definir)|nadie|desconocid[oa]|sin contacto|same|and|or|at|by|via|y|o|u|al?|de|[-–—?.&+]+|x+)$";
/* "Contact:", "Llame a": what stands before a name. Where no colon follows it has to be a word of its own. */
static const char pattern_label[] =
  "^(?:(?:(?:(?:lead|event|press|media|main|primary|your|for (?:more )?info(?:rmation)?|point of) )*(?:contacts?|contact (?:person|name|info|information)|organizers?|hosts?|"
  "name|e-?mail(?: address)?|phone(?: number)?|tel(?:ephone)?(?: number)?|cell|mobile|questions|rsvp|info(?:rmation)?|contacto|persona de contacto|nombre|"
  "correo(?: electr[oó]nico)?|tel[eé]fono|cel(?:ular)?|m[oó]vil|organiza(?:dor|dora)?|preguntas|informaci[oó]n|informes)\\s*[:.#?–-]+|"
  "(?:please )?(?:contact|ask(?: for)?|call|text|e-?mail|write(?: to)?|rsvp to|llam[ea]r?(?: al?)?|escrib[aei]r?(?: al?)?|pregunte por|comun[ií]quese con|contacte(?: al?)?)\\b|"
  "(?:phone|tel|e-?mail|cell|mobile|tel[eé]fono|correo|celular)$)\\s*)+";
/* With these a sentence begins, and no name. */
static const char pattern_sentence[] =
  "^(?:please|for|after|before|only|if|when|who|questions?|more|details|register|sign|the|this|that|you|your|we|our|it|visit|see|click|open|"
  "por|para|si|despues|antes|solo|mas|detalles|quien|cuando|usted|inscrib\\w+|registr\\w+|el|la|los|las|en|no)\\b";

/* What was taken, and what a person has to look at. */
typedef struct
{
  GPtrArray *emails;
  GPtrArray *telephones;
  GPtrArray *problems;
  GString   *rest;
} ContactTaken;

/* A pattern that is compiled when it is first needed. */
static GRegex *
contact_regex (GRegex             **regex,
               const char          *pattern,
               GRegexCompileFlags   flags)
{
  if (g_once_init_enter_pointer (regex))
    g_once_init_leave_pointer (regex, g_regex_new (pattern, flags | G_REGEX_OPTIMIZE, 0, NULL));

  return *regex;
}

static void
contact_add (GPtrArray *list,
             char      *text)
{
  if (g_ptr_array_find_with_equal_func (list, text, (GEqualFunc) g_str_equal, NULL))
    g_free (text);
  else
    g_ptr_array_add (list, text);
}

static void
contact_keep (ContactTaken *self,
              const char   *words)
{
  plaza_text_append (self->rest, ", ", words);
}

static void
contact_take_email (ContactTaken     *self,
                    const GMatchInfo *match)
{
  g_autofree char *email = g_match_info_fetch (match, 1);

  if (plaza_text_rules_is_email (email))
    contact_add (self->emails, g_steal_pointer (&email));
  else
    contact_keep (self, email);
}

/* An extension is dialled afterwards, and no part of the number. */
static void
contact_take_telephone (ContactTaken     *self,
                        const GMatchInfo *match)
{
  g_autofree char *area = g_match_info_fetch (match, 1);
  g_autofree char *exchange = g_match_info_fetch (match, 2);
  g_autofree char *line = g_match_info_fetch (match, 3);
  g_autofree char *extension = g_match_info_fetch (match, 4);
  g_autofree char *number = g_strdup_printf ("+1-%s-%s-%s", area, exchange, line);

  if (extension != NULL && *extension != '\0')
    {
      g_autofree char *words = g_strdup_printf ("%s ext. %s", number, extension);

      contact_keep (self, words);
    }
  contact_add (self->telephones, g_steal_pointer (&number));
}

static void
contact_take_abroad (ContactTaken     *self,
                     const GMatchInfo *match)
{
  contact_add (self->telephones, g_match_info_fetch (match, 1));
}

/* @text: (transfer full) */
static void
contact_ask (ContactTaken *self,
             char         *text)
{
  g_ptr_array_add (self->problems, plaza_problem_new (PLAZA_PROBLEM_QUESTION, 0, NULL, text));
}

static void
contact_take_spelled (ContactTaken     *self,
                      const GMatchInfo *match)
{
  g_autofree char *words = g_match_info_fetch (match, 0);
  g_autofree char *quote = plaza_text_rules_quote (words);

  contact_keep (self, words);
  contact_ask (self, g_strdup_printf (_("“%s” is an address in words, and no e-mail address; kept in the details"), quote));
}

static void
contact_take_rounded (ContactTaken     *self,
                      const GMatchInfo *match)
{
  g_autofree char *words = g_match_info_fetch (match, 0);

  contact_ask (self, g_strdup_printf (_("“%s” is a number that a spreadsheet rounded, and no telephone number; left out"), words));
}

/* In this order. */
static const struct
{
  const char *pattern;
  void      (*take) (ContactTaken     *self,
                     const GMatchInfo *match);
} kinds[] = {
  { pattern_email, contact_take_email },
  { pattern_rounded, contact_take_rounded },
  { pattern_telephone, contact_take_telephone },
  { pattern_abroad, contact_take_abroad },
  { pattern_spelled, contact_take_spelled },
};

typedef struct
{
  ContactTaken *taken;
  gsize         kind;
} ContactTaking;

static gboolean
contact_take_cb (const GMatchInfo *match,
                 GString          *result,
                 gpointer          data)
{
  ContactTaking *self = data;

  kinds[self->kind].take (self->taken, match);
  g_string_append (result, " ; ");
  return FALSE;
}

/* Returns: (transfer full): @text with ";" in place of what was taken out of it */
static char *
contact_take_all (ContactTaken *self,
                  const char   *text)
{
  static GRegex *regexes[G_N_ELEMENTS (kinds)];
  char *rest = g_utf8_make_valid (text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      ContactTaking taking = { self, i };
      char *less = g_regex_replace_eval (contact_regex (&regexes[i], kinds[i].pattern, G_REGEX_CASELESS), rest, -1, 0, 0, contact_take_cb, &taking, NULL);
      g_free (rest);
      rest = less;
    }

  return rest;
}

static gboolean
contact_is_sentence (const char *text)
{
  static GRegex *regex = NULL;

  return g_regex_match (contact_regex (&regex, pattern_sentence, G_REGEX_CASELESS), text, 0, NULL);
}

static gboolean
contact_is_nothing (const char *text)
{
  static GRegex *regex = NULL;

  return g_regex_match (contact_regex (&regex, pattern_nothing, G_REGEX_CASELESS), text, 0, NULL);
}

/* As names are written: capitals, but for "de la" and the like; or all in small letters, if they are few. */
static gboolean
contact_is_name (const char *text)
{
  static const char * const particles[] = { "de", "del", "la", "las", "los", "y", "e", "and", "or", "o", "van", "von", "der", "den", "da", "dos", "di", "bin", "al", "el", "of", "the", NULL };
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0, small = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0' || g_str_equal (words[i], "&") || g_strv_contains (particles, words[i]))
        continue;
      n++;
      if (strpbrk (words[i], "0123456789:@/=") != NULL)
        return FALSE;
      small += g_unichar_islower (g_utf8_get_char (words[i]));
    }

  return n > 0 && n <= 7 && (small == 0 || (small == n && n <= 3)) && !contact_is_sentence (text);
}

/* "; or Jordan Example": without what joined it to what was taken. */
static char *
contact_bare (const char *segment)
{
  static const char joins[] = "^(?:(?:or|and|y|o|u|e|at|to|al|a|con|with|by|via)\\s+)+|[\\s,:&/–—-]+(?:at|or|and|y|o|al|en)?$|(?<=\\w{4})\\.$|^[\\s.:#•*/–—-]+";
  static GRegex *join_regex = NULL, *label_regex = NULL;
  GRegex *join = contact_regex (&join_regex, joins, 0);
  GRegex *label = contact_regex (&label_regex, pattern_label, G_REGEX_CASELESS);
  g_autofree char *start = g_strstrip (g_strdup (segment));
  g_autofree char *first = g_regex_replace_literal (join, start, -1, 0, "", 0, NULL);
  g_autofree char *second = g_regex_replace_literal (label, first, -1, 0, "", 0, NULL);
  char *bare = g_regex_replace_literal (join, second, -1, 0, "", 0, NULL);

  return g_strstrip (bare);
}

static void
contact_read_segments (ContactTaken *self,
                       const char   *text,
                       GString      *names)
{
  static GRegex *divider = NULL;
  g_auto(GStrv) segments = g_regex_split (contact_regex (&divider, "[;,\\n\\r|()<>\\[\\]\"•·]|\\s[-–—]\\s|(?<=\\w\\w)\\.\\s", 0), text, 0);

  for (guint i = 0; segments[i] != NULL; i++)
    {
      g_autofree char *bare = contact_bare (segments[i]);

      if (*bare == '\0' || contact_is_nothing (bare))
        continue;
      if (contact_is_name (bare))
        plaza_text_append (names, ", ", bare);
      else
        contact_keep (self, bare);
    }
}

static GStrv
contact_to_list (GPtrArray *list)
{
  g_ptr_array_add (list, NULL);
  return (GStrv) g_ptr_array_free (list, FALSE);
}

/**
 * plaza_read_contact:
 * @text: whom to ask: names, e-mail addresses and telephone numbers in any order
 *
 * A sentence is no name, and no address is put together out of words.
 *
 * Returns: (transfer full): what it says
 */
PlazaReadContact *
plaza_read_contact (const char *text)
{
  gboolean contact = strlen (text) <= LONGEST;

  PlazaReadContact *self = g_new0 (PlazaReadContact, 1);
  g_autoptr(GString) names = g_string_new (NULL);
  g_autoptr(GString) rest = g_string_new (NULL);
  g_autofree char *words = NULL;
  ContactTaken taken = { .rest = rest };

  taken.emails = g_ptr_array_new ();
  taken.telephones = g_ptr_array_new ();
  taken.problems = g_ptr_array_new_with_free_func (plaza_record_unref);
  words = contact ? contact_take_all (&taken, text) : g_utf8_make_valid (text, -1);
  if (contact)
    contact_read_segments (&taken, words, names);
  else
    contact_keep (&taken, words);

  self->name = names->len > 0 ? g_strdup (names->str) : NULL;
  self->rest = rest->len > 0 ? g_strdup (rest->str) : NULL;
  self->emails = contact_to_list (taken.emails);
  self->telephones = contact_to_list (taken.telephones);
  self->problems = taken.problems;
  return self;
}

void
plaza_read_contact_free (PlazaReadContact *self)
{
  g_free (self->name);
  g_free (self->rest);
  g_strfreev (self->emails);
  g_strfreev (self->telephones);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static void
contact_apply_list (GStrv *list,
                    GStrv  more)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **) *list);
  for (guint i = 0; more[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) *list, more[i]))
      g_strv_builder_add (builder, more[i]);

  g_strfreev (*list);
  *list = g_strv_builder_end (builder);
}

/**
 * plaza_read_contact_apply:
 * @draft: whose contact it is; what is known of it already stays
 * @heading: (nullable): what the file calls the field
 *
 * The rest is the caller's, who knows in which language the details are.
 */
void
plaza_read_contact_apply (const PlazaReadContact *self,
                          PlazaIncoming          *draft,
                          const char             *heading)
{
  PlazaEventRecord *event = draft->event;

  if (event->contact_name == NULL)
    event->contact_name = g_strdup (self->name);
  contact_apply_list (&event->contact_emails, self->emails);
  contact_apply_list (&event->contact_telephones, self->telephones);
  for (guint i = 0; i < self->problems->len; i++)
    plaza_incoming_question (draft, heading, g_strdup (((PlazaProblem *) self->problems->pdata[i])->text));
}

/**
 * plaza_read_contact_telephone:
 * @text: a telephone number, as somebody or a spreadsheet writes it
 *
 * Returns: (transfer full) (nullable): the number, one of the United States as "+1-202-555-0100"; %NULL for what is none
 */
char *
plaza_read_contact_telephone (const char *text)
{
  g_autoptr(PlazaReadContact) contact = plaza_read_contact (text);

  return g_strdup (contact->telephones[0]);
}
