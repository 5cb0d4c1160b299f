/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-cards.h"

#include <glib/gi18n.h>

#include "plaza-direction.h"
#include "plaza-field-rows.h"
#include "plaza-text-labels.h"
#include "plaza-text-preview.h"
#include "plaza-wording.h"

/* Of a card: where it is said above the text that its original was changed, and what shows its title. */
#define ROOM "plaza-room"
#define TITLED "plaza-titled"
#define SHORT_TITLE "plaza-short-title"
#define LONG_TITLE "plaza-long-title"

/* Of all that stands in it, also what is still to be typed: a screen reader takes the voice for it. */
static void
text_card_tag_cb (GtkTextBuffer *buffer,
                  GtkTextTag    *tag)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
}

static void
text_card_say_language_of_view (GtkTextView *view,
                                const char  *language)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, NULL, "language", language, NULL);

  g_signal_connect_object (buffer, "changed", G_CALLBACK (text_card_tag_cb), tag, G_CONNECT_DEFAULT);
  text_card_tag_cb (buffer, tag);
}

static void
text_card_say_language_of_entry (AdwEntryRow *entry,
                                 const char  *language)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));
  adw_entry_row_set_attributes (entry, attributes);
}

static void
text_card_set_direction (GtkWidget  *widget,
                         const char *language)
{
  gtk_widget_set_direction (widget, plaza_language_is_rtl (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

/* "Headline in Spanish": the two are told apart where nobody sees that they stand in two columns. */
static char *
text_card_name (const PlazaTextField *field,
                const char           *language)
{
  g_autofree char *words = plaza_wording_language (NULL, language);

  /* Translators: the name of a field for a screen reader: what it is, and in which language: “Headline in Spanish”. */
  return g_strdup_printf (_("%1$s in %2$s"), plaza_text_label_field (field->name), words);
}

static void
text_card_add_line (AdwPreferencesGroup  *group,
                    PlazaDraft           *draft,
                    const PlazaTextField *field,
                    const char           *name,
                    const char           *language)
{
  g_autofree char *spoken = text_card_name (field, language);
  GtkWidget *row = plaza_field_rows_add_text (group, draft, name, plaza_text_label_field (field->name));

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  text_card_say_language_of_entry (ADW_ENTRY_ROW (row), language);
  text_card_set_direction (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))), language);
  g_object_set_data (G_OBJECT (group), TITLED, row);
}

static void
text_card_add_prose (AdwPreferencesGroup  *group,
                     PlazaDraft           *draft,
                     const PlazaTextField *field,
                     const char           *name,
                     const char           *language)
{
  g_autofree char *spoken = text_card_name (field, language);
  GtkWidget *row = plaza_field_rows_add_prose (group, draft, name, spoken, language);
  GtkWidget *view = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  g_object_set_data (G_OBJECT (group), TITLED, group);
  text_card_say_language_of_view (GTK_TEXT_VIEW (view), language);
  text_card_set_direction (view, language);
  if (field->form == PLAZA_TEXT_PLAIN)
    /* Translators: keep the words in braces as they are. */
    adw_preferences_group_set_description (group, _("The program fills in {official}, {handle} and {organization}."));
  if (field->form == PLAZA_TEXT_MARKDOWN)
    adw_preferences_group_add (group, plaza_text_preview_new (plaza_draft_get_field (draft, name), language));
}

/**
 * plaza_text_card_new:
 * @field: one that is written in each language
 * @name: of the draft's field for it in @language
 *
 * Returns: (transfer floating): where it is typed, with what is to be said of it, and how it will be read
 */
GtkWidget *
plaza_text_card_new (PlazaDraft           *draft,
                     const PlazaTextField *field,
                     const char           *name,
                     const char           *language)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *room = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "focusable", FALSE, "visible", FALSE, NULL);

  adw_preferences_group_add (group, room);
  g_object_set_data (G_OBJECT (group), ROOM, room);
  if (field->form == PLAZA_TEXT_LINE)
    text_card_add_line (group, draft, field, name, language);
  else
    text_card_add_prose (group, draft, field, name, language);

  g_object_set_data (G_OBJECT (group), SHORT_TITLE, (gpointer) plaza_text_label_field (field->name));
  g_object_set_data_full (G_OBJECT (group), LONG_TITLE, text_card_name (field, language), g_free);
  plaza_text_card_set_narrow (GTK_WIDGET (group), FALSE);
  return GTK_WIDGET (group);
}

/**
 * plaza_text_card_set_narrow:
 *
 * Where the languages stand one above the other, the title says which one it is.
 */
void
plaza_text_card_set_narrow (GtkWidget *card,
                            gboolean   narrow)
{
  g_object_set (g_object_get_data (G_OBJECT (card), TITLED),
                "title", g_object_get_data (G_OBJECT (card), narrow ? LONG_TITLE : SHORT_TITLE), NULL);
}

/**
 * plaza_text_card_say:
 * @card: from plaza_text_card_new()
 * @said: (nullable): what is said above its text; %NULL for nothing
 */
void
plaza_text_card_say (GtkWidget *card,
                     GtkWidget *said)
{
  GtkListBoxRow *room = g_object_get_data (G_OBJECT (card), ROOM);

  gtk_list_box_row_set_child (room, said);
  gtk_widget_set_visible (GTK_WIDGET (room), said != NULL);
}
