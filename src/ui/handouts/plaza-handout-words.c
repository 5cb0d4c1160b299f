/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-words.h"

#include <glib/gi18n.h>

#include "plaza-save.h"

/**
 * plaza_handout_title:
 *
 * Returns: (transfer none): what the handout is called
 */
const char *
plaza_handout_title (PlazaHandout handout)
{
  return gettext (plaza_handout_kind_get (handout)->title);
}

/**
 * plaza_handout_short_title:
 *
 * Returns: (transfer none): the same in as few letters as possible: four of
 *   them stand side by side in a window of 360 pixels
 */
const char *
plaza_handout_short_title (PlazaHandout handout)
{
  const char *title = plaza_handout_kind_get (handout)->short_title;

  return title != NULL ? g_dpgettext2 (NULL, "short", title) : plaza_handout_title (handout);
}

/**
 * plaza_handout_pages:
 *
 * Returns: (transfer full): "1 page", "4 pages"
 */
char *
plaza_handout_pages (guint n_pages)
{
  return g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);
}

static char *
handout_words_asks_verdict (guint n_asks,
                            guint n_pages)
{
  if (n_pages > 2)
    /* Translators: %1$u is how many asks there are, never one; %2$u how many pages, three or more. */
    return g_strdup_printf (_("The %1$u asks need %2$u pages"), n_asks, n_pages);

  return g_strdup_printf (ngettext ("The ask needs a second page",
                                    "The %u asks need a second page", n_asks), n_asks);
}

/**
 * plaza_handout_verdict:
 * @n_pages: how many there are
 * @n_expected: how many a leave-behind has when its asks take one page in each language
 * @n_languages: in how many languages its asks are
 * @n_asks: how many asks are on it
 * @fits: (out): whether it is as short as it can be
 *
 * What is said of the length before anything is printed.
 *
 * Returns: (transfer full): a sentence without a full stop
 */
char *
plaza_handout_verdict (PlazaHandout  handout,
                       guint         n_pages,
                       guint         n_expected,
                       guint         n_languages,
                       guint         n_asks,
                       gboolean     *fits)
{
  *fits = !plaza_handout_kind_get (handout)->is_for_one_sheet || n_pages <= n_expected;

  if (!*fits)
    /* One language may need one page more than the other: the longer one counts. */
    return handout_words_asks_verdict (n_asks, 1 + (n_pages - n_expected + n_languages - 1) / n_languages);
  if (n_pages == 1)
    return g_strdup (_("Fits on one page"));
  if (n_pages == 2)
    return g_strdup (_("Fits on one sheet, front and back"));

  return plaza_handout_pages (n_pages);
}

/**
 * plaza_handout_event_name:
 *
 * Returns: (transfer none): what the file for an event is called by: its city, which is short, or its title
 */
const char *
plaza_handout_event_name (PlazaEvent *event)
{
  const char *city = plaza_event_get_record (event)->place.city;

  return city != NULL ? city : plaza_event_get_short_title (event);
}

/**
 * plaza_handout_file_name:
 * @about: (nullable): the city, the title of the guide, …
 * @language: (nullable): content language, where it must be said
 *
 * Returns: (transfer full): "Leave-behind, Canton.pdf"
 */
char *
plaza_handout_file_name (PlazaHandout  handout,
                         const char   *about,
                         const char   *language)
{
  g_autoptr(GString) name = g_string_new (plaza_handout_title (handout));

  if (about != NULL && about[0] != '\0')
    g_string_append_printf (name, ", %s", about);
  if (language != NULL)
    g_string_append_printf (name, ", %s", plaza_language_own_name (language));

  return plaza_save_file_name (name->str, ".pdf");
}

/* What its speakers call it, and what the program calls it. */
typedef struct
{
  const char *tag;
  const char *own;
  const char *name;
} Language;

static const Language known_languages[] = {
  { "ar", "العربية", NC_("language", "Arabic") },
  { "en", "English", NC_("language", "English") },
  { "es", "Español", NC_("language", "Spanish") },
  { "fa", "فارسی", NC_("language", "Persian") },
  { "fr", "Français", NC_("language", "French") },
  { "so", "Soomaali", NC_("language", "Somali") },
  { "sw", "Kiswahili", NC_("language", "Swahili") },
  { "vi", "Tiếng Việt", NC_("language", "Vietnamese") },
};

static const Language *
handout_words_find_language (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (known_languages); i++)
    if (g_strcmp0 (known_languages[i].tag, tag) == 0)
      return &known_languages[i];

  return NULL;
}

/**
 * plaza_language_own_name:
 * @language: a language tag
 *
 * Returns: (transfer none): the language as its speakers call it, which is not
 *   translated; the tag itself where it is not known
 */
const char *
plaza_language_own_name (const char *language)
{
  const Language *known = handout_words_find_language (language);

  return known != NULL ? known->own : language;
}

/**
 * plaza_language_name:
 * @language: a language tag
 *
 * Returns: (transfer none): the language in the user's language, for the middle
 *   of a sentence; the tag itself where it is not known
 */
const char *
plaza_language_name (const char *language)
{
  const Language *known = handout_words_find_language (language);

  return known != NULL ? g_dpgettext2 (NULL, "language", known->name) : language;
}

/**
 * plaza_handout_print_label:
 * @campaign_languages: those of the campaign
 * @languages: content languages of the paper, with a comma between them
 *
 * Returns: (transfer full): label of a button, with a mnemonic: "Print in Spanish…"
 */
char *
plaza_handout_print_label (const char * const *campaign_languages,
                           const char         *languages)
{
  if (campaign_languages[0] == NULL || campaign_languages[1] == NULL)
    return g_strdup (_("_Print…"));
  if (strchr (languages, ',') != NULL)
    /* Translators: a button: prints a handout in two languages. */
    return g_strdup (_("_Print in Both Languages…"));

  /* Translators: a button: prints a handout in a language; %s is "English" or "Spanish". */
  return g_strdup_printf (_("_Print in %s…"), plaza_language_name (languages));
}
