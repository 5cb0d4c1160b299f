/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-more.h"

#include <glib/gi18n.h>

#include "plaza-fact-row.h"
#include "plaza-link.h"
#include "plaza-wording.h"

static void
more_address_clicked_cb (GtkWidget *button)
{
  plaza_link_open (button, g_object_get_data (G_OBJECT (button), "uri"));
}

static void
more_add_address (GtkListBox             *list,
                  const PlazaEventRecord *record)
{
  PlazaFactRow *row;
  GtkWidget *button;

  if (record->web_address == NULL && !record->online)
    return;

  row = plaza_fact_row_append (list, "plaza-web-symbolic",
                               record->online ? _("One can take part online") : record->web_address,
                               record->online ? record->web_address : NULL);
  if (record->web_address == NULL)
    return;

  plaza_fact_row_add_copy (row, record->web_address, _("Copy Web Address"), _("Web address copied"));
  button = plaza_fact_row_add_button (row, "go-next-symbolic", _("Open Web Address"));
  g_object_set_data_full (G_OBJECT (button), "uri", g_strdup (record->web_address), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (more_address_clicked_cb), NULL);
}

static void
more_add_confirmation (GtkListBox             *list,
                       const PlazaEventRecord *record)
{
  g_autofree char *day = record->confirmed_on != NULL ? plaza_wording_day_long (NULL, record->confirmed_on) : NULL;

  if (day != NULL)
    plaza_fact_row_append (list, "object-select-symbolic", _("Confirmed by the organizers"), day);
}

/**
 * plaza_event_more_fill:
 * @list: for nothing else; emptied first
 *
 * Adds what one should know before one goes, and what those who work on the campaign keep of it.
 *
 * Returns: whether there is anything of it
 */
gboolean
plaza_event_more_fill (GtkListBox             *list,
                       const PlazaEventRecord *record)
{
  g_autofree char *languages = NULL;
  g_autofree char *access = NULL;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  gtk_list_box_remove_all (list);
  more_add_address (list, record);
  languages = plaza_wording_languages (NULL, record->languages);
  if (languages != NULL)
    plaza_fact_row_append (list, "plaza-language-symbolic", languages, _("Spoken or interpreted there"));
  access = plaza_wording_access (NULL, record->access);
  if (access != NULL)
    plaza_fact_row_append (list, "plaza-access-symbolic", access, NULL);
  if (record->hashtag != NULL)
    plaza_fact_row_add_copy (plaza_fact_row_append (list, "plaza-hashtag-symbolic", record->hashtag, NULL),
                             record->hashtag, _("Copy Hashtag"), _("Hashtag copied"));
  more_add_confirmation (list, record);
  if (record->note != NULL)
    plaza_fact_row_append (list, "plaza-note-symbolic", record->note, _("A note of your own, which leaves with nothing"));

  return gtk_list_box_get_row_at_index (list, 0) != NULL;
}
