/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-field-marks.h"

#include <glib/gi18n.h>

#include "plaza-pill.h"

/**
 * plaza_field_marks_new_inferred:
 *
 * Returns: (transfer floating): says, while it is so, that nobody named what stands in @field
 */
GtkWidget *
plaza_field_marks_new_inferred (PlazaDraftField *field)
{
  /* Translators: beside a state or a time zone that nobody named: it follows from the rest. */
  GtkWidget *pill = plaza_pill_new (_("Concluded"), NULL, PLAZA_PILL_PLAIN);

  g_return_val_if_fail (PLAZA_IS_DRAFT_FIELD (field), NULL);

  g_object_bind_property (field, "inferred", pill, "visible", G_BINDING_SYNC_CREATE);
  return pill;
}

/* Of a translation. */
typedef struct
{
  PlazaEventDraft *draft;
  char            *name;
  gboolean         needed;   /* whether it is missing where it is empty */
  GtkWidget       *missing;
  GtkWidget       *outdated;
} Mark;

static void
field_marks_free (gpointer data)
{
  Mark *self = data;

  g_object_unref (self->draft);
  g_free (self->name);
  g_free (self);
}

static void
field_marks_update_cb (GtkWidget *box)
{
  Mark *self = g_object_get_data (G_OBJECT (box), "plaza-mark");
  PlazaTranslated translated = plaza_event_draft_get_translated (self->draft, self->name);

  gtk_widget_set_visible (self->missing, self->needed && translated == PLAZA_TRANSLATED_MISSING);
  gtk_widget_set_visible (self->outdated, translated == PLAZA_TRANSLATED_OUTDATED);
}

/**
 * plaza_field_marks_new_translation:
 * @name: of a field that translates another one of @draft
 * @needed: whether it is said where it is empty
 *
 * Returns: (transfer floating): says how the translation stands, as both are typed
 */
GtkWidget *
plaza_field_marks_new_translation (PlazaEventDraft *draft,
                                   const char      *name,
                                   gboolean         needed)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  Mark *self = g_new0 (Mark, 1);

  self->draft = g_object_ref (draft);
  self->name = g_strdup (name);
  self->needed = needed;
  self->missing = plaza_pill_new (_("Translation missing"), NULL, PLAZA_PILL_ATTENTION);
  /* Translators: of a translation, where the text that it translates was changed since. */
  self->outdated = plaza_pill_new (_("Out of date"), NULL, PLAZA_PILL_ATTENTION);
  gtk_box_append (GTK_BOX (box), self->missing);
  gtk_box_append (GTK_BOX (box), self->outdated);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (box), "plaza-mark", self, field_marks_free);
  g_signal_connect_object (draft, "changed", G_CALLBACK (field_marks_update_cb), box, G_CONNECT_SWAPPED);
  field_marks_update_cb (box);

  return box;
}
