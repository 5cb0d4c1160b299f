/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-more-choices.h"

#include <glib/gi18n.h>

#include "plaza-filter.h"
#include "plaza-review-choices.h"

/* What the last chip offers beside the review: each of these is on or off. */
typedef struct
{
  PlazaFilter  filter;
  const char  *property;  /* of what is asked; and the option's name */
  const char  *label;
} Choice;

static const Choice choices[] = {
  /* Translators: A filter: only events that lack a time, an address or a contact. */
  { PLAZA_FILTER_ATTENTION, "attention", N_("Needs attention") },
  /* Translators: A filter: only events to which anybody may come. */
  { PLAZA_FILTER_OPEN, "open-only", N_("Open to the public") },
  /* Translators: A filter: only events that cannot be shown on a map. */
  { PLAZA_FILTER_WITHOUT_PLACE, "without-place", N_("Not on the map") },
};

/* How many events there would be of it, beside the other filters. */
static guint
choices_count (PlazaAsked   *asked,
               const Choice *choice)
{
  PlazaEventQuery query = *plaza_asked_get_query (asked);
  g_autoptr(GArray) ids = NULL;

  if (choice->filter == PLAZA_FILTER_ATTENTION)
    query.attention = TRUE;
  else if (choice->filter == PLAZA_FILTER_OPEN)
    query.attendance = PLAZA_ATTENDANCE_OPEN;
  else
    query.without_place = TRUE;
  if (query.without_place)
    query.within_km = 0;
  ids = plaza_campaign_query (plaza_asked_get_campaign (asked), &query, NULL);

  return ids != NULL ? ids->len : 0;
}

static void
more_changed_cb (PlazaAsked      *asked,
                 GParamSpec      *pspec,
                 PlazaFilterChip *chip)
{
  g_autofree char *label = NULL;
  guint n = 0;

  plaza_review_choices_update (chip, asked);
  if (plaza_asked_has_filter (asked, PLAZA_FILTER_REVIEW))
    {
      label = g_strdup (plaza_review_choices_get_label (plaza_asked_get_review (asked)));
      n++;
    }

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      gboolean on = plaza_asked_has_filter (asked, choices[i].filter);

      plaza_filter_chip_set_on (chip, choices[i].property, on);
      if (on)
        g_set_str (&label, _(choices[i].label));
      n += on;
    }

  if (n > 1)
    {
      g_free (label);
      /* Translators: how many filters are on. */
      label = g_strdup_printf (ngettext ("%u filter", "%u filters", n), n);
    }

  plaza_chip_set_label (PLAZA_CHIP (chip), label);
  plaza_chip_set_n_chosen (PLAZA_CHIP (chip), n);
}

static void
choices_populate_cb (PlazaFilterChip *chip,
                     PlazaAsked      *asked)
{
  g_autofree char *lacks = plaza_asked_describe_lacks (asked);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    plaza_filter_chip_add_counted (chip, choices[i].property, _(choices[i].label), choices_count (asked, &choices[i]));

  plaza_filter_chip_explain (chip, "attention", lacks != NULL ? lacks : _("Nothing is missing"));
  plaza_review_choices_populate (chip, asked);
  more_changed_cb (asked, NULL, chip);
}

static void
choices_toggled_cb (PlazaFilterChip *chip,
                    const char      *property,
                    gboolean         on,
                    PlazaAsked      *asked)
{
  if (!plaza_review_choices_take (asked, property, on))
    g_object_set (asked, property, on, NULL);
}

static void
choices_cleared_cb (PlazaFilterChip *chip,
                    PlazaAsked      *asked)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    plaza_asked_clear_filter (asked, choices[i].filter);
  plaza_asked_clear_filter (asked, PLAZA_FILTER_REVIEW);
}

/**
 * plaza_more_choices_add:
 * @chip: an empty chip, of which several options can be on
 *
 * Makes @chip choose what @state shows beside kind, state and day.
 */
void
plaza_more_choices_add (PlazaFilterChip *chip,
                        PlazaAsked      *asked)
{
  g_return_if_fail (PLAZA_IS_FILTER_CHIP (chip));
  g_return_if_fail (PLAZA_IS_ASKED (asked));

  g_signal_connect_object (chip, "populate", G_CALLBACK (choices_populate_cb), asked, 0);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (choices_toggled_cb), asked, 0);
  g_signal_connect_object (chip, "cleared", G_CALLBACK (choices_cleared_cb), asked, 0);
  g_signal_connect_object (asked, "notify::review", G_CALLBACK (more_changed_cb), chip, 0);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", choices[i].property, NULL);

      g_signal_connect_object (asked, signal, G_CALLBACK (more_changed_cb), chip, 0);
    }
  more_changed_cb (asked, NULL, chip);
}
