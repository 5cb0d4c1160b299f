/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-part-form.h"

#include <glib/gi18n.h>

#include "plaza-completion.h"
#include "plaza-field-rows.h"
#include "plaza-notice.h"
#include "plaza-part-draft.h"
#include "plaza-wording-sheet.h"

struct _PlazaPartForm
{
  PlazaFormSection parent_instance;

  PlazaDraft      *draft;
  GtkWidget       *from_original;  /* begins the own words with the point's */
  GtkWidget       *stale;          /* what is said where the point has changed since */
};

G_DEFINE_FINAL_TYPE (PlazaPartForm, plaza_part_form, PLAZA_TYPE_FORM_SECTION)

static GStrv
part_form_find_roles (const char *text,
                      gpointer    data)
{
  g_auto(GStrv) all = plaza_wording_roles (NULL);
  g_autoptr(GStrvBuilder) found = g_strv_builder_new ();
  g_autofree char *folded = plaza_text_fold (text);

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autofree char *known = plaza_text_fold (all[i]);

      if (*folded != '\0' && g_str_has_prefix (known, folded) && !g_str_equal (known, folded))
        g_strv_builder_add (found, all[i]);
    }

  return g_strv_builder_end (found);
}

static void
part_form_update_cb (PlazaPartForm *self)
{
  g_autofree char *original = plaza_part_draft_get_original (self->draft);
  gboolean is_own = *plaza_draft_field_get_text (plaza_draft_get_field (self->draft, "words")) != '\0';

  gtk_widget_set_visible (self->from_original, original != NULL && *original != '\0' && !is_own);
  gtk_widget_set_visible (self->stale, plaza_part_draft_is_stale (self->draft));
}

static void
part_form_from_original_cb (PlazaPartForm *self)
{
  g_autofree char *original = plaza_part_draft_get_original (self->draft);

  plaza_draft_field_set_text (plaza_draft_get_field (self->draft, "words"), original != NULL ? original : "");
}

static void
part_form_keep_cb (PlazaPartForm *self)
{
  g_autoptr(GError) error = NULL;

  if (!plaza_part_draft_keep_words (self->draft, &error))
    plaza_notice_show (GTK_WIDGET (self), error->message);
  part_form_update_cb (self);
}

/* A text of many lines says in a line of its own what it is. */
static void
part_form_add_words (PlazaPartForm *self)
{
  GtkWidget *row = plaza_field_rows_add_prose (ADW_PREFERENCES_GROUP (self), self->draft, "words", _("In your own words"), NULL);
  GtkWidget *text = g_object_ref (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = adw_wrap_box_new ();
  GtkWidget *label = gtk_label_new (_("In your own words"));

  self->from_original = gtk_button_new_with_mnemonic (_("_Start from the Point’s Text"));
  gtk_widget_add_css_class (self->from_original, "flat");
  gtk_widget_add_css_class (self->from_original, "caption");
  gtk_widget_add_css_class (self->from_original, "accent");
  g_signal_connect_object (self->from_original, "clicked", G_CALLBACK (part_form_from_original_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  adw_wrap_box_set_justify (ADW_WRAP_BOX (head), ADW_JUSTIFY_SPREAD);
  adw_wrap_box_set_justify_last_line (ADW_WRAP_BOX (head), TRUE);
  adw_wrap_box_append (ADW_WRAP_BOX (head), label);
  adw_wrap_box_append (ADW_WRAP_BOX (head), self->from_original);
  gtk_widget_add_css_class (head, "part-words");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), NULL);
  g_object_set (text, "height-request", 76, "top-margin", 4, NULL);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_unref (text);
}

static void
part_form_add_stale (PlazaPartForm *self)
{
  GtkWidget *keep = gtk_button_new_with_mnemonic (_("_Keep My Words"));

  self->stale = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("The point says something else since you wrote this."),
                              "title-lines", 0, "activatable", FALSE, NULL);
  gtk_widget_set_valign (keep, GTK_ALIGN_CENTER);
  g_signal_connect_object (keep, "clicked", G_CALLBACK (part_form_keep_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->stale), keep);
  gtk_widget_add_css_class (self->stale, "warning");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->stale);
}

static void
plaza_part_form_dispose (GObject *object)
{
  /* First what it is of: that saves what is typed. */
  G_OBJECT_CLASS (plaza_part_form_parent_class)->dispose (object);

  g_clear_object (&PLAZA_PART_FORM (object)->draft);
}

static void
plaza_part_form_class_init (PlazaPartFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_part_form_dispose;
}

static void
plaza_part_form_init (PlazaPartForm *self)
{
}

/**
 * plaza_part_form_new:
 * @draft: as from plaza_part_draft_new()
 */
GtkWidget *
plaza_part_form_new (PlazaDraft *draft)
{
  PlazaPartForm *self = g_object_new (PLAZA_TYPE_PART_FORM, "draft", draft, NULL);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GtkWidget *role;

  self->draft = g_object_ref (draft);
  plaza_field_rows_add_text (group, draft, "title", _("Title"));
  /* Translators: what somebody does at a meeting: "Facilitator", "Note taker". */
  role = plaza_field_rows_add_text (group, draft, "role", _("Role"));
  plaza_completion_attach (role, part_form_find_roles, NULL, NULL, NULL);
  plaza_field_rows_add_text (group, draft, "speaker", _("Speaker"));
  g_object_set (plaza_field_rows_add_text (group, draft, "minutes", _("Minutes")), "input-purpose", GTK_INPUT_PURPOSE_DIGITS, NULL);
  part_form_add_words (self);
  part_form_add_stale (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (part_form_update_cb), self, G_CONNECT_SWAPPED);
  part_form_update_cb (self);

  return GTK_WIDGET (self);
}
