/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-where.h"

#include <glib/gi18n.h>

#include "plaza-direction.h"
#include "plaza-fact-row.h"
#include "plaza-texts.h"
#include "plaza-wording.h"

/* What names the place best: a house, a street, what the organizers wrote, or a city. */
static const char *
where_main_name (const PlazaPlace *place)
{
  return place->venue != NULL ? place->venue
         : place->address != NULL ? place->address
         : place->text;
}

static char *
where_title_of (const PlazaPlace *place)
{
  g_autofree char *city = plaza_wording_city (NULL, place);
  g_autofree char *isolated = NULL;

  if (where_main_name (place) != NULL)
    return plaza_text_fact (where_main_name (place), plaza_words_are_rtl (NULL));
  if (city == NULL)
    return g_strdup (place->to_be_announced ? _("Place to be announced") : _("Place not known"));
  if (!place->to_be_announced)
    return g_steal_pointer (&city);

  isolated = plaza_text_isolate (city);
  /* Translators: %s is a city or a state: the place there is not known yet. */
  return g_strdup_printf (_("Somewhere in %s"), isolated);
}

static void
where_add_sentence (GString    *sentences,
                    const char *sentence)
{
  plaza_text_append (sentences, " ", sentence);
}

/* Where the map has its mark, when that is not the door. */
static void
where_add_precision (GString          *sentences,
                     const PlazaPlace *place)
{
  const char *middle = place->precision == PLAZA_PRECISION_POSTAL ? place->postal_code
                       : place->precision == PLAZA_PRECISION_CITY ? place->city
                       : NULL;
  g_autofree char *isolated = NULL;
  g_autofree char *sentence = NULL;

  if (!plaza_place_has_address (place) || middle == NULL)
    return;

  isolated = plaza_text_isolate (middle);
  /* Translators: %s is a ZIP code or a city: its middle is what the map shows. */
  sentence = g_strdup_printf (_("The map shows the middle of %s, not the door."), isolated);
  where_add_sentence (sentences, sentence);
}

static void
where_add_missing (GString          *sentences,
                   const PlazaPlace *place)
{
  if (place->to_be_announced)
    where_add_sentence (sentences, _("The organizers will say later where exactly this is."));
  else if (where_main_name (place) != NULL)
    return;
  else if (place->city != NULL)
    where_add_sentence (sentences, _("No address given."));
  else if (place->state != NULL)
    where_add_sentence (sentences, _("Only the state is known."));
  else
    where_add_sentence (sentences, _("Nobody has said where this takes place."));
}

static void
where_add_inferred (GString                *sentences,
                    const PlazaEventRecord *record)
{
  gboolean state = plaza_event_record_is_inferred (record, "state");
  gboolean city = plaza_event_record_is_inferred (record, "city");

  if (state && city)
    where_add_sentence (sentences, _("The organizers named neither city nor state; the editors concluded them."));
  else if (state)
    where_add_sentence (sentences, _("The organizers did not name the state; the editors concluded it."));
  else if (city)
    where_add_sentence (sentences, _("The organizers did not name the city; the editors concluded it."));
}

/* The address below the name, and then what one should know about both. */
static char *
where_subtitle_of (const PlazaEventRecord *record)
{
  const PlazaPlace *place = &record->place;
  g_autoptr(GString) sentences = g_string_new (NULL);
  g_autofree char *below = place->venue != NULL ? plaza_wording_address (place)
                           : where_main_name (place) != NULL ? plaza_wording_city (NULL, place)
                           : NULL;

  if (place->area_only)
    where_add_sentence (sentences, _("The public is told the area alone."));
  where_add_precision (sentences, place);
  where_add_missing (sentences, place);
  where_add_inferred (sentences, record);

  if (below == NULL || *below == '\0')
    return g_strdup (sentences->str);
  if (sentences->len == 0)
    return g_steal_pointer (&below);

  return g_strconcat (below, "\n", sentences->str, NULL);
}

/* As it is written on a letter: nothing in it but the address. */
static char *
where_whole_address (const PlazaPlace *place)
{
  g_autofree char *address = plaza_wording_address (place);
  g_autofree char *both = place->venue != NULL && address != NULL
                          ? g_strdup_printf ("%s\n%s", place->venue, address)
                          : NULL;

  return plaza_text_bare (both != NULL ? both : address != NULL ? address : place->venue);
}

/* In the order in which one comes to them; what each is to the event stands above it. */
static void
where_add_further (GtkListBox             *list,
                   const PlazaEventRecord *record,
                   guint                   i,
                   const char             *language)
{
  const PlazaPlace *place = &((const PlazaFurtherPlace *) g_ptr_array_index (record->further_places, i))->place;
  gboolean own;
  g_autofree char *label = plaza_wording_place_label (NULL, record, i, &own);
  g_autofree char *where = plaza_wording_further_place (NULL, place);
  PlazaFactRow *row = plaza_fact_row_append (list, "plaza-place-symbolic", label, where);

  if (own)
    plaza_fact_row_set_language (row, language);
  if (plaza_place_has_address (place))
    {
      g_autofree char *whole = where_whole_address (place);

      plaza_fact_row_add_copy (row, whole, _("Copy Address"), _("Address copied"));
    }
}

/**
 * plaza_event_where_fill:
 * @list: for nothing else; emptied first
 * @language: (nullable): what language the organizers' own words are in
 *
 * Adds a row for the place: what is known of it, how well, and what was only concluded; and one for each
 * further place.
 */
void
plaza_event_where_fill (GtkListBox             *list,
                        const PlazaEventRecord *record,
                        const char             *language)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *whole = NULL;
  PlazaFactRow *row;

  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (record != NULL);

  title = where_title_of (&record->place);
  subtitle = where_subtitle_of (record);
  gtk_list_box_remove_all (list);
  row = plaza_fact_row_append (list, "plaza-place-symbolic", title, subtitle);

  if (plaza_place_has_address (&record->place))
    {
      whole = where_whole_address (&record->place);
      plaza_fact_row_add_copy (row, whole, _("Copy Address"), _("Address copied"));
    }

  for (guint i = 0; i < record->further_places->len; i++)
    where_add_further (list, record, i, language);
}
