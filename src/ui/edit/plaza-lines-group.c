/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-lines-group.h"

#include <glib/gi18n.h>

#include "plaza-completion.h"
#include "plaza-event-known.h"
#include "plaza-field-problem-row.h"
#include "plaza-field-tie.h"
#include "plaza-tip.h"

struct _PlazaLinesGroup
{
  AdwPreferencesGroup  parent_instance;

  PlazaDraftField     *field;
  char                *item;    /* what each is called */
  GPtrArray           *rows;    /* of the group, which has them */
  GtkWidget           *problem;
  GtkWidget           *add;
  gboolean             updating;
  PlazaLinesKnown      find_known; /* NULL: nothing is offered */
  PlazaCampaign       *campaign;
  GStrv                known;      /* once it was asked for */
};

G_DEFINE_FINAL_TYPE (PlazaLinesGroup, plaza_lines_group, ADW_TYPE_PREFERENCES_GROUP)

static char *
lines_group_compose (PlazaLinesGroup *self)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *text = gtk_editable_get_text (g_ptr_array_index (self->rows, i));

      if (*text != '\0')
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", text);
    }

  return g_string_free_and_steal (lines);
}

static void
lines_group_typed_cb (PlazaLinesGroup *self)
{
  g_autofree char *text = NULL;

  if (self->updating)
    return;

  text = lines_group_compose (self);
  self->updating = TRUE;
  plaza_draft_field_set_text (self->field, text);
  self->updating = FALSE;
}

/* The names say which one is meant; the last cannot go down. */
static void
lines_group_number (PlazaLinesGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      /* Translators: an item of a list that is edited; %1$s is what it is, %2$u is 1, 2, …: "Organization 2". */
      g_autofree char *name = g_strdup_printf (_("%1$s %2$u"), self->item, i + 1);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      /* By both labels of its title it would be said twice. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_set_sensitive (g_object_get_data (G_OBJECT (row), "plaza-up"), i > 0);
    }
}

static void
lines_group_place (PlazaLinesGroup *self)
{
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->problem);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->problem);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->add);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add);
  lines_group_number (self);
}

static void
lines_group_remove_cb (GtkWidget *row,
                       GtkWidget *button)
{
  PlazaLinesGroup *self = PLAZA_LINES_GROUP (gtk_widget_get_ancestor (row, PLAZA_TYPE_LINES_GROUP));
  guint position;

  if (!g_ptr_array_find (self->rows, row, &position))
    return;

  gtk_widget_grab_focus (position > 0 ? g_ptr_array_index (self->rows, position - 1) : self->add);
  g_ptr_array_remove_index (self->rows, position);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  lines_group_number (self);
  lines_group_typed_cb (self);
}

/* The two exchange what they say: the keyboard goes along. */
static void
lines_group_up_cb (GtkWidget *row,
                   GtkWidget *button)
{
  PlazaLinesGroup *self = PLAZA_LINES_GROUP (gtk_widget_get_ancestor (row, PLAZA_TYPE_LINES_GROUP));
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  GtkWidget *other;
  guint position;

  if (!g_ptr_array_find (self->rows, row, &position) || position == 0)
    return;

  other = g_ptr_array_index (self->rows, position - 1);
  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (row), gtk_editable_get_text (GTK_EDITABLE (other)));
  gtk_editable_set_text (GTK_EDITABLE (other), text);
  self->updating = FALSE;
  lines_group_typed_cb (self);
  gtk_widget_grab_focus (position > 1 ? GTK_WIDGET (g_object_get_data (G_OBJECT (other), "plaza-up")) : other);
}

static GtkWidget *
lines_group_add_button (GtkWidget  *row,
                        const char *icon,
                        const char *name,
                        GCallback   callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  plaza_tip_set (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, row, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);

  return button;
}

static GStrv
lines_group_find_known (const char *text,
                        gpointer    data)
{
  PlazaLinesGroup *self = data;

  if (self->known == NULL)
    self->known = self->find_known (self->campaign);

  return plaza_event_known_match ((const char * const *) self->known, text);
}

static GtkWidget *
lines_group_add_row (PlazaLinesGroup *self,
                     const char     *text)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *up = lines_group_add_button (row, "go-up-symbolic", _("Move Up"), G_CALLBACK (lines_group_up_cb));

  g_object_set_data (G_OBJECT (row), "plaza-up", up);
  lines_group_add_button (row, "user-trash-symbolic", _("Remove"), G_CALLBACK (lines_group_remove_cb));
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect_object (row, "changed", G_CALLBACK (lines_group_typed_cb), self, G_CONNECT_SWAPPED);
  if (self->find_known != NULL)
    plaza_completion_attach (row, lines_group_find_known, NULL, self, NULL);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return row;
}

static void
lines_group_added_cb (PlazaLinesGroup *self)
{
  GtkWidget *row = lines_group_add_row (self, "");

  lines_group_place (self);
  gtk_widget_grab_focus (row);
}

static void
lines_group_follow_cb (PlazaLinesGroup *self)
{
  const char *text = plaza_draft_field_get_text (self->field);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *shown = lines_group_compose (self);

  if (self->updating || g_str_equal (shown, text))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; lines[i] != NULL; i++)
    lines_group_add_row (self, lines[i]);
  lines_group_place (self);
}

static void
plaza_lines_group_dispose (GObject *object)
{
  PlazaLinesGroup *self = PLAZA_LINES_GROUP (object);

  g_clear_object (&self->campaign);
  g_clear_object (&self->problem);
  g_clear_object (&self->add);

  G_OBJECT_CLASS (plaza_lines_group_parent_class)->dispose (object);
}

static void
plaza_lines_group_finalize (GObject *object)
{
  PlazaLinesGroup *self = PLAZA_LINES_GROUP (object);

  g_object_unref (self->field);
  g_ptr_array_unref (self->rows);
  g_free (self->item);
  g_strfreev (self->known);

  G_OBJECT_CLASS (plaza_lines_group_parent_class)->finalize (object);
}

static void
plaza_lines_group_class_init (PlazaLinesGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plaza_lines_group_dispose;
  object_class->finalize = plaza_lines_group_finalize;
}

static void
plaza_lines_group_init (PlazaLinesGroup *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * plaza_lines_group_new:
 * @title: what stands above
 * @item: what each is called: "Organization"
 * @add: what adds one: "Add Organization"
 * @known: (nullable): what is offered while one is typed
 * @campaign: (nullable): whom @known asks
 *
 * Returns: (transfer floating): the rows of @field
 */
GtkWidget *
plaza_lines_group_new (PlazaDraftField *field,
                       const char      *title,
                       const char      *item,
                       const char      *add,
                       PlazaLinesKnown  known,
                       PlazaCampaign   *campaign)
{
  PlazaLinesGroup *self;

  g_return_val_if_fail (PLAZA_IS_DRAFT_FIELD (field), NULL);

  self = g_object_new (PLAZA_TYPE_LINES_GROUP, "title", title, NULL);
  self->field = g_object_ref (field);
  self->item = g_strdup (item);
  self->find_known = known;
  g_set_object (&self->campaign, campaign);
  self->problem = g_object_ref_sink (plaza_field_problem_row_new (field, NULL));
  self->add = g_object_ref_sink (g_object_new (ADW_TYPE_BUTTON_ROW, "title", add, "start-icon-name", "list-add-symbolic", NULL));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->problem);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add);
  g_signal_connect_object (self->add, "activated", G_CALLBACK (lines_group_added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "notify::text", G_CALLBACK (lines_group_follow_cb), self, G_CONNECT_SWAPPED);
  plaza_field_tie (self->add, self->add, field);
  lines_group_follow_cb (self);

  return GTK_WIDGET (self);
}
