/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-draft.h"

#include "plaza-handout-words.h"
#include "plaza-web-address.h"

/* What a draft means to the print room: its options, and the name of the file. */

/* The lines that say anything, or NULL. */
static GStrv
options_dup_lines (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) kept = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_strstrip (lines[i])[0] != '\0')
      g_strv_builder_add (builder, lines[i]);

  kept = g_strv_builder_end (builder);

  return kept[0] != NULL ? g_steal_pointer (&kept) : NULL;
}

static char *
options_dup_text (PlazaHandoutDraft *self,
                  const char        *name)
{
  char *text = NULL;

  g_object_get (self, name, &text, NULL);

  return text;
}

static gboolean
options_is_on (PlazaHandoutDraft *self,
               const char        *name)
{
  gboolean on = FALSE;

  g_object_get (self, name, &on, NULL);

  return on;
}

static GStrv
options_dup_organizations (PlazaHandoutDraft *self)
{
  g_autofree char *text = options_dup_text (self, "organizations");

  return options_dup_lines (text);
}

static char *
options_dup_contact (PlazaHandoutDraft *self)
{
  g_autofree char *name = options_dup_text (self, "contact-name");
  g_autofree char *address = options_dup_text (self, "contact-address");
  g_autofree char *both = g_strconcat (name, "\n", address, NULL);
  g_auto(GStrv) lines = options_dup_lines (both);

  return lines != NULL ? g_strjoinv ("\n", lines) : NULL;
}

/* Only an address that is one: the other is kept, and not printed. */
static char *
options_dup_web_address (PlazaHandoutDraft *self)
{
  g_autofree char *text = g_strstrip (options_dup_text (self, "web-address"));

  if (text[0] == '\0' || plaza_web_address_problem (text) != NULL)
    return NULL;

  return g_steal_pointer (&text);
}

static void
options_take_list (PlazaHandoutDraft   *self,
                   PlazaHandoutOptions *options)
{
  GArray *events = plaza_handout_draft_get_events (self);

  options->events = events != NULL ? g_array_ref (events) : NULL;
  plaza_event_query_clear (&options->query);
  plaza_event_query_copy_into (plaza_handout_draft_get_query (self), &options->query);
  options->near = g_strdup (plaza_handout_draft_get_near (self));
}

/**
 * plaza_handout_draft_make_options:
 * @handout: which handout, whichever is shown
 *
 * Returns: (transfer full): what to print
 */
PlazaHandoutOptions *
plaza_handout_draft_make_options (PlazaHandoutDraft *self,
                                  PlazaHandout       handout)
{
  gboolean people = plaza_handout_reads (handout, PLAZA_PART_PEOPLE);
  PlazaHandoutOptions *options;
  guint paper = 0;

  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  g_object_get (self, "paper", &paper, NULL);
  options = plaza_handout_options_new ();
  options->handout = handout;
  options->paper = paper;
  g_strfreev (options->languages);
  options->languages = g_strsplit (plaza_handout_draft_get_languages_of (self, handout), ",", -1);
  if (plaza_handout_reads (handout, PLAZA_PART_GUIDE))
    options->guide = options_dup_text (self, "guide");
  if (plaza_handout_reads (handout, PLAZA_PART_ASKS))
    options->points = plaza_ask_list_dup_chosen (plaza_handout_draft_get_asks (self));
  if (plaza_handout_reads (handout, PLAZA_PART_EVENTS))
    options_take_list (self, options);
  options->facts = options_is_on (self, "facts");
  options->organizations = people ? options_dup_organizations (self) : NULL;
  options->contact = people ? options_dup_contact (self) : NULL;
  options->web_address = people ? options_dup_web_address (self) : NULL;
  options->black_and_white = options_is_on (self, "black-and-white");
  options->large_print = plaza_handout_offers (handout, PLAZA_PART_LARGE_PRINT) && options_is_on (self, "large-print");

  return options;
}

static char *
options_title_of_guide (PlazaHandoutDraft *self,
                        PlazaHandout       handout)
{
  const PlazaGuide *guide = plaza_handout_draft_get_guide (self);
  g_auto(GStrv) languages = g_strsplit (plaza_handout_draft_get_languages_of (self, handout), ",", -1);

  return guide != NULL ? g_strdup (plaza_texts_get_or (guide->titles, languages[0], guide->id)) : NULL;
}

static char *
options_what_about (PlazaHandoutDraft *self,
                    PlazaHandout       handout)
{
  PlazaEvent *event = plaza_handout_reads (handout, PLAZA_PART_EVENT) ? plaza_handout_draft_get_event (self) : NULL;
  char *list = plaza_handout_reads (handout, PLAZA_PART_EVENTS) ? plaza_handout_draft_list_title (self) : NULL;

  if (plaza_handout_reads (handout, PLAZA_PART_GUIDE))
    return options_title_of_guide (self, handout);
  if (event != NULL)
    return g_strdup (plaza_handout_event_name (event));

  return list != NULL ? list : g_strdup (plaza_campaign_get_record (plaza_handout_draft_get_campaign (self))->name);
}

/**
 * plaza_handout_draft_list_title:
 *
 * Returns: (transfer full) (nullable): what the agenda is of, in the user's language:
 *   "Michigan, February 21–22"; %NULL where it is of all events
 */
char *
plaza_handout_draft_list_title (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  return plaza_campaign_title_query (plaza_handout_draft_get_campaign (self), NULL, plaza_handout_draft_get_query (self),
                                     plaza_handout_draft_get_near (self));
}

/**
 * plaza_handout_draft_file_name:
 * @handout: which handout, whichever is shown
 *
 * Returns: (transfer full): a name to propose for the PDF
 */
char *
plaza_handout_draft_file_name (PlazaHandoutDraft *self,
                               PlazaHandout       handout)
{
  g_autofree char *about = NULL;
  const char *languages;
  gboolean bilingual, say;

  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  /* The other language is said, so that it does not take the place of the first one's file. */
  languages = plaza_handout_draft_get_languages_of (self, handout);
  bilingual = strchr (languages, ',') != NULL;
  say = !bilingual && (plaza_handout_kind_get (handout)->names_language || strcmp (languages, plaza_language_of_ui ()) != 0);
  about = options_what_about (self, handout);

  return plaza_handout_file_name (handout, about, say ? languages : NULL);
}
