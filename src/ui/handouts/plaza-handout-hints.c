/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-hints.h"

#include <glib/gi18n.h>

#include "plaza-direction.h"
#include "plaza-wording.h"

/* In these sentences U+2068 … U+2069 stand around names, lest one in another
 * direction turn the sentence around it. */

static const PlazaEventRecord *
hints_event_of (PlazaHandoutDraft *draft)
{
  PlazaEvent *event = plaza_handout_draft_get_event (draft);

  return event != NULL ? plaza_event_get_record (event) : NULL;
}

const char *
plaza_hint_of_event (PlazaEvent *event)
{
  return event != NULL ? plaza_event_get_short_title (event) : _("No event in particular");
}

char *
plaza_hint_of_asks (PlazaAskList *asks)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (asks));

  /* Translators: how many of all asks are on the leave-behind; both are numbers. */
  return g_strdup_printf (_("%1$u of %2$u chosen"), plaza_ask_list_get_n_chosen (asks), n);
}

char *
plaza_hint_of_sheet (PlazaSheet *sheet)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (sheet));

  if (n == 0)
    return g_strdup (_("The key asks, until you choose others under Talking Points"));

  return g_strdup_printf (ngettext ("%u chosen under Talking Points",
                                    "%u chosen under Talking Points", n), n);
}

char *
plaza_hint_of_events (PlazaHandoutDraft *draft)
{
  guint n_all = plaza_campaign_count_events (plaza_handout_draft_get_campaign (draft), PLAZA_REVIEW_CHOICE_APPROVED);
  GArray *events = plaza_handout_draft_get_events (draft);
  guint n = events != NULL ? events->len : n_all;
  g_autofree char *number = plaza_wording_number (NULL, (int) n);
  g_autofree char *all = plaza_wording_number (NULL, (int) n_all);
  g_autofree char *title = plaza_handout_draft_list_title (draft);

  if (n == 0)
    return g_strdup (_("None is listed under Events"));
  if (n == n_all)
    /* Translators: how many events are printed, where they are all that the campaign has; %s is a number. */
    return g_strdup_printf (ngettext ("The campaign’s only event", "All %s events", n), number);

  if (title != NULL)
    /* Translators: which events are printed: %1$s is what was chosen ("Michigan, February 21–22"), then how many of all. */
    return g_strdup_printf (_("%1$s · %2$s of %3$s"), title, number, all);

  /* Translators: how many of all events are printed: those that the view called Events lists; both are numbers. */
  return g_strdup_printf (_("%1$s of %2$s, as listed under Events"), number, all);
}

char *
plaza_hint_of_organizations (PlazaHandoutDraft *draft)
{
  g_autoptr(PlazaHandoutOptions) options = plaza_handout_draft_make_options (draft, PLAZA_HANDOUT_LEAVE_BEHIND);
  const PlazaEventRecord *event = hints_event_of (draft);
  guint n;

  if (options->organizations != NULL)
    {
      n = g_strv_length (options->organizations);
      return g_strdup_printf (ngettext ("%u name", "%u names", n), n);
    }

  if (event != NULL && event->lead_organizations[0] != NULL)
    return g_strdup (_("As in the event"));

  /* Translators: no organization's name is printed. */
  return g_strdup (C_("organizations", "None"));
}

char *
plaza_hint_below_organizations (PlazaHandoutDraft *draft)
{
  const PlazaEventRecord *event = hints_event_of (draft);
  g_autofree char *names = NULL;

  if (event == NULL || event->lead_organizations[0] == NULL)
    return g_strdup (_("Left empty, only the national partners are printed."));

  names = plaza_text_join_facts ((const char *const *) event->lead_organizations, " · ", plaza_words_are_rtl (NULL));

  /* Translators: %s are the names of organizations. */
  return g_strdup_printf (_("Left empty, the lead organizations of the event are printed: ⁨%s⁩"), names);
}

char *
plaza_hint_of_contact (PlazaHandoutDraft *draft)
{
  g_autoptr(PlazaHandoutOptions) options = plaza_handout_draft_make_options (draft, PLAZA_HANDOUT_LEAVE_BEHIND);
  const PlazaEventRecord *event = hints_event_of (draft);

  if (options->contact != NULL)
    return g_strndup (options->contact, strcspn (options->contact, "\n"));
  if (event != NULL && event->contact_name != NULL)
    return g_strdup (event->contact_name);

  /* Translators: no contact is printed. */
  return g_strdup (C_("contact", "None"));
}

char *
plaza_hint_below_contact (PlazaHandoutDraft *draft)
{
  const PlazaEventRecord *event = hints_event_of (draft);

  if (event == NULL || event->contact_name == NULL)
    return g_strdup (_("Left empty, no contact is printed."));

  /* Translators: %s is the name of a person. */
  return g_strdup_printf (_("Left empty, the contact of the event is printed: ⁨%s⁩"), event->contact_name);
}
