/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-editor.h"

#include <glib/gi18n.h>

#include "plaza-event-form.h"
#include "plaza-event-values.h"
#include "plaza-field-tie.h"
#include "plaza-kept-banner.h"
#include "plaza-leaving.h"
#include "plaza-notice.h"
#include "plaza-painted.h"
#include "plaza-shortcuts.h"

struct _PlazaEventEditor
{
  AdwDialog        parent_instance;

  PlazaDraft       *draft;
  PlazaDraftKeeper *keeper;
  AdwBanner        *banner;
  GtkWidget        *kept;
  AdwWindowTitle  *title;
  GtkWidget       *save;
  GtkWidget       *form;
  GtkBox          *first;
  AdwBin          *when;
  GtkBox          *second;
  GtkBox          *further;
  GtkBox          *third;
  GtkBox          *fourth;
  guint            n_filled;  /* of the parts below the first screen */
  guint            rest;      /* after which it is asked whether there is such an event */
};

/* Whoever has not typed for so long wants to know. */
#define REST_MS 400

G_DEFINE_FINAL_TYPE (PlazaEventEditor, plaza_event_editor, ADW_TYPE_DIALOG)

static guint saved_signal;
static guint show_event_signal;

static gboolean
editor_rested_cb (gpointer data)
{
  PlazaEventEditor *self = data;

  self->rest = 0;
  plaza_event_draft_look_for_same (PLAZA_EVENT_DRAFT (self->draft));
  return G_SOURCE_REMOVE;
}

/* The part of the form with all that is below what one sees first. */
static void
editor_fill_where (PlazaEventEditor *self)
{
  gtk_box_append (self->second, plaza_event_form_where (self->draft));
  gtk_box_append (self->second, plaza_event_form_leads (self->draft));
}

static void
editor_fill_further (PlazaEventEditor *self)
{
  gtk_box_append (self->further, plaza_event_form_further (self->draft));
  if (plaza_event_draft_is_new (PLAZA_EVENT_DRAFT (self->draft)))
    gtk_box_append (self->further, plaza_event_form_cities (self->draft));
}

static void
editor_fill_details (PlazaEventEditor *self)
{
  GStrv languages = plaza_campaign_get_record (plaza_draft_get_campaign (self->draft))->languages;

  for (guint i = 0; languages[i] != NULL; i++)
    gtk_box_append (self->third, plaza_event_form_details (self->draft, languages[i]));
}

static void
editor_fill_more (PlazaEventEditor *self)
{
  gtk_box_append (self->fourth, plaza_event_form_people (self->draft));
  gtk_box_append (self->fourth, plaza_event_form_more (self->draft));
}

static void (* const parts[]) (PlazaEventEditor *self) = {
  editor_fill_where, editor_fill_further, editor_fill_details, editor_fill_more,
};

/* One part a frame, so that none of them is late. */
static void
editor_fill_next_cb (GtkWidget *widget)
{
  PlazaEventEditor *self = PLAZA_EVENT_EDITOR (widget);

  if (self->n_filled < G_N_ELEMENTS (parts))
    parts[self->n_filled++] (self);
  if (self->n_filled < G_N_ELEMENTS (parts))
    plaza_painted_then (widget, editor_fill_next_cb);
}

static void
editor_fill_all (PlazaEventEditor *self)
{
  while (self->n_filled < G_N_ELEMENTS (parts))
    parts[self->n_filled++] (self);
}

static void
editor_update_cb (PlazaEventEditor *self)
{
  const char *title = plaza_draft_field_get_text (plaza_draft_get_field (self->draft, "title"));

  adw_window_title_set_subtitle (self->title, title);
  adw_dialog_set_can_close (ADW_DIALOG (self), !plaza_draft_is_dirty (self->draft));
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, editor_rested_cb, self);
}

/* The keyboard goes to the first field that is not in order. */
static void
editor_show_wrong (PlazaEventEditor *self)
{
  GPtrArray *fields = plaza_draft_get_fields (self->draft);

  editor_fill_all (self);
  for (guint i = 0; i < fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (fields, i);
      GtkWidget *widget = plaza_draft_field_check (field) != NULL || plaza_draft_field_is_contested (field)
                          ? plaza_field_tie_find (self->form, field) : NULL;

      if (widget != NULL)
        {
          gtk_widget_grab_focus (widget);
          return;
        }
    }
}

/* Events that are there once it is saved: one for each city; none where one is changed. */
static guint
editor_count_new (PlazaEventEditor *self)
{
  g_auto(GStrv) cities = plaza_event_draft_list_parts (PLAZA_EVENT_DRAFT (self->draft), PLAZA_EVENT_CITIES);

  return plaza_event_draft_is_new (PLAZA_EVENT_DRAFT (self->draft)) ? 1 + g_strv_length (cities) : 0;
}

static void
editor_save_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  PlazaEventEditor *self = PLAZA_EVENT_EDITOR (widget);
  guint n_added = editor_count_new (self);
  g_autoptr(PlazaEventEditor) held = g_object_ref (self);
  g_autoptr(GError) error = NULL;

  if (!plaza_draft_commit (self->draft, &error))
    {
      editor_show_wrong (self);
      plaza_notice_show (self->form, error->message);
      return;
    }

  plaza_draft_keeper_discard (self->keeper);
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, saved_signal, 0, plaza_event_draft_get_uid (PLAZA_EVENT_DRAFT (held->draft)), n_added);
}

/* What is typed is kept: it is here again for who comes back. */
static void
editor_show_event_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *uid)
{
  PlazaEventEditor *self = PLAZA_EVENT_EDITOR (widget);
  g_autoptr(PlazaEventEditor) held = g_object_ref (self);

  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, show_event_signal, 0, g_variant_get_string (uid, NULL));
}

static void
editor_leave_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
editor_answered_cb (PlazaEventEditor *self,
                    const char       *answer)
{
  g_autoptr(GError) error = NULL;

  if (g_str_equal (answer, "cancel"))
    return;

  if (g_str_equal (answer, "discard"))
    plaza_draft_keeper_discard (self->keeper);
  else if (!plaza_draft_keeper_flush (self->keeper, &error))
    {
      plaza_notice_show (self->form, error->message);
      return;
    }

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (PlazaEventEditor *self)
{
  plaza_leaving_ask (ADW_DIALOG (self), _("Keep What You Typed?"),
                     _("It is not in the campaign yet. What you keep is here again when you come back to this event."), _("_Keep"),
                     G_CALLBACK (editor_answered_cb));
}

/* A window that is closed for good asks nobody; what was typed is still there at the next start. */
static void
plaza_event_editor_closed (AdwDialog *dialog)
{
  PlazaEventEditor *self = PLAZA_EVENT_EDITOR (dialog);

  if (self->keeper != NULL)
    plaza_draft_keeper_flush (self->keeper, NULL);
}

/* As the campaign has it. */
static void
banner_clicked_cb (PlazaEventEditor *self)
{
  plaza_kept_banner_forget (self->banner, self->draft);
  gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
}

static void
plaza_event_editor_dispose (GObject *object)
{
  PlazaEventEditor *self = PLAZA_EVENT_EDITOR (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_EVENT_EDITOR);
  g_clear_object (&self->keeper);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (plaza_event_editor_parent_class)->dispose (object);
}

static void
plaza_event_editor_class_init (PlazaEventEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_event_editor_dispose;
  ADW_DIALOG_CLASS (klass)->closed = plaza_event_editor_closed;

  saved_signal = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
  gtk_widget_class_install_action (widget_class, "editor.save", NULL, editor_save_action);
  show_event_signal = g_signal_new ("show-event", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "editor.show-event", "s", editor_show_event_action);
  gtk_widget_class_install_action (widget_class, "editor.leave", NULL, editor_leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "editor.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "editor.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "editor.save", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/event-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaEventEditor, banner);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventEditor, kept);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventEditor, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventEditor, save);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventEditor, form);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventEditor, first);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventEditor, when);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventEditor, second);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventEditor, further);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventEditor, third);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventEditor, fourth);
  gtk_widget_class_bind_template_callback (widget_class, banner_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
plaza_event_editor_init (PlazaEventEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plaza_shortcuts_describe (self->save);
}

static void
editor_fill (PlazaEventEditor *self)
{
  gtk_box_append (self->first, plaza_event_form_title (self->draft));
  gtk_box_append (self->first, plaza_event_form_kind (self->draft));
  adw_bin_set_child (self->when, plaza_event_form_when (self->draft));
  plaza_painted_then (GTK_WIDGET (self), editor_fill_next_cb);
}

/**
 * plaza_event_editor_new:
 * @draft: a #PlazaEventDraft
 *
 * Returns: (transfer floating): a dialog in which it is written
 */
AdwDialog *
plaza_event_editor_new (PlazaDraft *draft)
{
  PlazaEventEditor *self;
  const char *name;

  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (draft), NULL);

  self = g_object_new (PLAZA_TYPE_EVENT_EDITOR, NULL);
  self->draft = g_object_ref (draft);
  name = plaza_event_draft_is_new (PLAZA_EVENT_DRAFT (draft)) ? _("New Event") : _("Edit Event");
  adw_dialog_set_title (ADW_DIALOG (self), name);
  adw_window_title_set_title (self->title, name);
  editor_fill (self);
  self->keeper = plaza_kept_banner_keep (draft, GTK_WIDGET (self->kept), self->form);
  g_signal_connect_object (draft, "changed", G_CALLBACK (editor_update_cb), self, G_CONNECT_SWAPPED);
  editor_update_cb (self);
  adw_dialog_set_focus (ADW_DIALOG (self), plaza_field_tie_find (self->form, plaza_draft_get_field (draft, "title")));

  return ADW_DIALOG (self);
}

/**
 * plaza_event_editor_say_kept:
 * @time: when it was typed, UTC, as "2017-02-22T14:05:00Z"
 *
 * Says that what stands there was typed before and is not saved, and offers to throw it away.
 */
void
plaza_event_editor_say_kept (PlazaEventEditor *self,
                             const char       *time)
{
  g_return_if_fail (PLAZA_IS_EVENT_EDITOR (self));

  plaza_kept_banner_say (self->banner, time);
}

/**
 * plaza_event_editor_add_bar:
 * @bar: (transfer floating): what leads from one event to another
 *
 * Puts @bar below the form.
 */
void
plaza_event_editor_add_bar (PlazaEventEditor *self,
                            GtkWidget        *bar)
{
  g_return_if_fail (PLAZA_IS_EVENT_EDITOR (self));
  g_return_if_fail (GTK_IS_WIDGET (bar));

  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (adw_dialog_get_child (ADW_DIALOG (self))), bar);
}

/**
 * plaza_event_editor_find:
 * @name: of a field
 *
 * Returns: (transfer none) (nullable): where it is typed; also where that is not made yet
 */
GtkWidget *
plaza_event_editor_find (PlazaEventEditor *self,
                         const char       *name)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_EDITOR (self), NULL);

  editor_fill_all (self);
  return plaza_field_tie_find (self->form, plaza_draft_get_field (self->draft, name));
}

/**
 * plaza_event_editor_get_draft:
 *
 * Returns: (transfer none): what is typed in it
 */
PlazaDraft *
plaza_event_editor_get_draft (PlazaEventEditor *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_EDITOR (self), NULL);

  return self->draft;
}
