/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-more-choices.h"

#include <glib/gi18n.h>

#include "plaza-review-choices.h"
#include "plaza-window-filters.h"

/* What the last chip offers beside the review: each of these is on or off. */
typedef struct
{
  PlazaFilter  filter;
  const char  *property;  /* of the window's state; and the option's name */
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
count (PlazaWindowState *state,
       const Choice     *choice)
{
  PlazaEventQuery query = *plaza_window_state_get_query (state);
  g_autoptr(GArray) ids = NULL;

  if (choice->filter == PLAZA_FILTER_ATTENTION)
    query.attention = TRUE;
  else if (choice->filter == PLAZA_FILTER_OPEN)
    query.attendance = PLAZA_ATTENDANCE_OPEN;
  else
    query.without_place = TRUE;
  if (query.without_place)
    query.within_km = 0;
  ids = plaza_campaign_query (plaza_window_state_get_campaign (state), &query, NULL);

  return ids != NULL ? ids->len : 0;
}

static void
more_changed_cb (PlazaWindowState *state,
                 GParamSpec       *pspec,
                 PlazaFilterChip  *chip)
{
  g_autofree char *label = NULL;
  guint n = 0;

  plaza_review_choices_update (chip, state);
  if (plaza_window_state_has_filter (state, PLAZA_FILTER_REVIEW))
    {
      label = g_strdup (plaza_review_choices_get_label (plaza_window_state_get_review (state)));
      n++;
    }

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      gboolean on = plaza_window_state_has_filter (state, choices[i].filter);

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
}

static void
populate_cb (PlazaFilterChip  *chip,
             PlazaWindowState *state)
{
  g_autofree char *lacks = plaza_window_state_describe_lacks (state);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    plaza_filter_chip_add_counted (chip, choices[i].property, _(choices[i].label), count (state, &choices[i]));

  plaza_filter_chip_explain (chip, "attention", lacks != NULL ? lacks : _("Nothing is missing"));
  plaza_review_choices_populate (chip, state);
  more_changed_cb (state, NULL, chip);
}

static void
toggled_cb (PlazaFilterChip  *chip,
            const char       *property,
            gboolean          on,
            PlazaWindowState *state)
{
  if (!plaza_review_choices_take (state, property, on))
    g_object_set (state, property, on, NULL);
}

static void
cleared_cb (PlazaFilterChip  *chip,
            PlazaWindowState *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    plaza_window_state_clear_filter (state, choices[i].filter);
  plaza_window_state_clear_filter (state, PLAZA_FILTER_REVIEW);
}

/**
 * plaza_more_choices_add:
 * @chip: an empty chip, of which several options can be on
 *
 * Makes @chip choose what @state shows beside kind, state and day.
 */
void
plaza_more_choices_add (PlazaFilterChip  *chip,
                        PlazaWindowState *state)
{
  g_return_if_fail (PLAZA_IS_FILTER_CHIP (chip));
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (state));

  g_signal_connect_object (chip, "populate", G_CALLBACK (populate_cb), state, 0);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), state, 0);
  g_signal_connect_object (chip, "cleared", G_CALLBACK (cleared_cb), state, 0);
  g_signal_connect_object (state, "notify::review", G_CALLBACK (more_changed_cb), chip, 0);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", choices[i].property, NULL);

      g_signal_connect_object (state, signal, G_CALLBACK (more_changed_cb), chip, 0);
    }
  more_changed_cb (state, NULL, chip);
}
