/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-parts-group.h"

#include <glib/gi18n.h>

#include "plaza-direction.h"
#include "plaza-field-problem-row.h"
#include "plaza-field-tie.h"
#include "plaza-painted.h"

/* So many rows are made within a frame. */
#define ROWS_A_FRAME 4

struct _PlazaPartsGroup
{
  AdwPreferencesGroup  parent_instance;

  PlazaEventDraft     *draft;
  const PlazaPartKind *kind;
  GPtrArray           *rows;    /* of the group, which has them; of many parts the first, and more with each frame */
  gboolean             pending; /* whether there are more to come */
  GtkWidget           *problem; /* what is said of their order */
  GtkWidget           *add;
};

G_DEFINE_FINAL_TYPE (PlazaPartsGroup, plaza_parts_group, ADW_TYPE_PREFERENCES_GROUP)

/* A row that stays keeps what has the keyboard. */
static GtkWidget *
parts_group_take_row (PlazaPartsGroup *self,
                      GPtrArray       *former,
                      const char      *id)
{
  for (guint i = 0; i < former->len; i++)
    if (g_str_equal (plaza_part_row_get_id (g_ptr_array_index (former, i)), id))
      return g_object_ref (g_ptr_array_index (former, i));

  return g_object_ref_sink (plaza_part_row_new (self->draft, self->kind, id));
}

/* What was removed has no window any more. */
static void
parts_group_keep_focus (PlazaPartsGroup *self,
                        GtkWidget       *focus,
                        GtkRoot         *root)
{
  if (focus == NULL)
    return;

  if (gtk_widget_get_root (focus) != root)
    gtk_widget_child_focus (self->rows->len > 0 ? g_ptr_array_index (self->rows, self->rows->len - 1) : self->add,
                            GTK_DIR_TAB_FORWARD);
  else if (gtk_widget_get_sensitive (focus))
    gtk_widget_grab_focus (focus);
}

static void parts_group_painted_cb (GtkWidget *widget);

/* @former: rows that are there again without any work; @most: how many are made anew */
static void
parts_group_fill (PlazaPartsGroup *self,
                  GPtrArray       *former,
                  guint            most)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  g_auto(GStrv) ids = plaza_event_draft_list_parts (self->draft, self->kind->list);
  guint n = g_strv_length (ids);

  adw_preferences_group_remove (group, self->problem);
  for (guint i = self->rows->len, end = i + former->len + MIN (most, n); i < MIN (n, end); i++)
    {
      GtkWidget *row = parts_group_take_row (self, former, ids[i]);

      g_ptr_array_add (self->rows, row);
      plaza_part_row_set_position (PLAZA_PART_ROW (row), i, n);
      adw_preferences_group_add (group, row);
    }

  adw_preferences_group_add (group, self->problem);
  if (self->rows->len < n && !self->pending)
    plaza_painted_then (GTK_WIDGET (self), parts_group_painted_cb);
  self->pending = self->rows->len < n;
}

static void
parts_group_fill_more (PlazaPartsGroup *self,
                       guint            most)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();

  parts_group_fill (self, none, most);
}

static void
parts_group_painted_cb (GtkWidget *widget)
{
  PlazaPartsGroup *self = PLAZA_PARTS_GROUP (widget);
  gboolean pending = self->pending;

  self->pending = FALSE;
  if (pending)
    parts_group_fill_more (self, ROWS_A_FRAME);
}

static void
parts_group_follow_cb (PlazaPartsGroup *self)
{
  g_autoptr(GPtrArray) former = g_steal_pointer (&self->rows);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < former->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (former, i));
  parts_group_fill (self, former, ROWS_A_FRAME);
  parts_group_keep_focus (self, focus, root);
}

/* By the first two things that the campaign has of it: "Rally, Wed, Feb 22". */
static char *
parts_group_name_part (PlazaPartsGroup *self,
                       const char      *id)
{
  GString *words = g_string_new (NULL);
  guint n = 0;

  for (const PlazaPartMember *member = self->kind->members; member->member != NULL && n < 2; member++)
    {
      PlazaDraftField *field = plaza_event_draft_get_part_field (self->draft, self->kind->list, id, member->member);
      const char *saved = field != NULL && member->chars > 0 ? plaza_draft_field_get_saved (field) : "";

      n += *saved != '\0';
      plaza_text_append_fact (words, ", ", *saved != '\0' ? saved : NULL, plaza_words_are_rtl (NULL));
    }

  return g_string_free_and_steal (words);
}

static char *
parts_group_say_theirs (const char *theirs,
                        gpointer    data)
{
  PlazaPartsGroup *self = data;
  g_auto(GStrv) ids = g_strsplit (theirs, "\n", -1);
  g_autofree char *list = NULL;

  if (ids[0] == NULL)
    return g_strdup (_("Somebody else has taken all of them away meanwhile. Yours are what you see here."));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      char *name = parts_group_name_part (self, ids[i]);

      g_free (ids[i]);
      ids[i] = name;
    }

  list = g_strjoinv (" · ", ids);
  /* Translators: %s is a list of parts of an event, or of its places, as another person left them. */
  return g_strdup_printf (_("Somebody else has left these meanwhile: %s. Yours are what you see here."), list);
}

static void
parts_group_added_cb (PlazaPartsGroup *self)
{
  g_autofree char *id = plaza_event_draft_add_part (self->draft, self->kind->list);

  parts_group_fill_more (self, G_MAXUINT);
  gtk_widget_child_focus (g_ptr_array_index (self->rows, self->rows->len - 1), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
parts_group_make_add (PlazaPartsGroup *self)
{
  const char *name = _(self->kind->add);
  GtkWidget *content = g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic", "label", name, NULL);
  GtkWidget *add = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (add), content);
  gtk_widget_add_css_class (add, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (add, "clicked", G_CALLBACK (parts_group_added_cb), self, G_CONNECT_SWAPPED);

  return add;
}

static void
plaza_parts_group_dispose (GObject *object)
{
  PlazaPartsGroup *self = PLAZA_PARTS_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->problem);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (plaza_parts_group_parent_class)->dispose (object);
}

static void
plaza_parts_group_class_init (PlazaPartsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_parts_group_dispose;
}

static void
plaza_parts_group_init (PlazaPartsGroup *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * plaza_parts_group_new:
 * @kind: of what; lives for ever
 *
 * Returns: (transfer floating): the rows of what @draft has of @kind
 */
GtkWidget *
plaza_parts_group_new (PlazaEventDraft     *draft,
                       const PlazaPartKind *kind)
{
  PlazaPartsGroup *self;
  PlazaDraftField *order;

  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (draft), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  self = g_object_new (PLAZA_TYPE_PARTS_GROUP, "title", _(kind->title), NULL);
  self->draft = g_object_ref (draft);
  self->kind = kind;
  self->add = parts_group_make_add (self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add);
  order = plaza_draft_get_field (PLAZA_DRAFT (draft), kind->list);
  self->problem = g_object_ref_sink (plaza_field_problem_row_new (order, NULL));
  plaza_field_problem_say_theirs (plaza_field_problem_row_get_problem (PLAZA_FIELD_PROBLEM_ROW (self->problem)),
                                  parts_group_say_theirs, self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->problem);
  plaza_field_tie (self->add, self->add, order);
  g_signal_connect_object (order, "notify::text", G_CALLBACK (parts_group_follow_cb), self, G_CONNECT_SWAPPED);
  parts_group_follow_cb (self);

  return GTK_WIDGET (self);
}
