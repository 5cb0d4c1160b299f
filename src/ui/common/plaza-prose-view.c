/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-prose-view.h"

#include <adwaita.h>

#include "plaza-direction.h"
#include "plaza-hashtag.h"
#include "plaza-link-rule.h"
#include "plaza-link.h"
#include "plaza-look.h"
#include "plaza-prose-label.h"
#include "plaza-prose.h"

struct _PlazaProseView
{
  GtkBox parent_instance;
};

/* Prose as a column of labels: one for each paragraph, item and heading. */
G_DEFINE_FINAL_TYPE (PlazaProseView, plaza_prose_view, GTK_TYPE_BOX)

static void
prose_view_add_spans (PlazaProseLabel       *label,
                      const PlazaProseBlock *block,
                      GPtrArray             *links)
{
  for (guint i = 0; i < block->spans->len; i++)
    {
      const PlazaProseSpan *span = &g_array_index (block->spans, PlazaProseSpan, i);

      if (span->strong)
        plaza_prose_label_add_run (label, PLAZA_RUN_STRONG, span->start, span->end);
      if (span->emphasis)
        plaza_prose_label_add_run (label, PLAZA_RUN_EMPHASIS, span->start, span->end);
      if (span->link != NULL)
        {
          plaza_prose_label_add_link (label, span->link, span->start, span->end);
          if (!g_ptr_array_find_with_equal_func (links, span->link, g_str_equal, NULL))
            g_ptr_array_add (links, g_strdup (span->link));
        }
    }
}

static void
prose_view_make_copyable (GtkWidget  *row,
                          GtkWidget  *mark,
                          GtkWidget  *label,
                          const char *hashtag)
{
  gtk_widget_set_hexpand (label, FALSE);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), plaza_hashtag_button_new (hashtag, NULL));
}

static GtkWidget *
prose_view_item_new (const PlazaProseBlock *block,
                     GtkWidget             *label)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *number = block->kind == PLAZA_PROSE_NUMBERED ? g_strdup_printf ("%u.", block->number) : NULL;
  GtkWidget *mark = gtk_label_new (number != NULL ? number : "•");

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_add_css_class (mark, "item-mark");
  gtk_widget_set_margin_start (row, block->level > 1 ? 18 * (block->level - 1) : 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (row, "item");
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), label);
  if (plaza_hashtag_is (block->text))
    prose_view_make_copyable (row, mark, label, block->text);

  return row;
}

static GtkWidget *
prose_view_block_new (const PlazaProseBlock *block,
                      GPtrArray             *links)
{
  GtkWidget *label = plaza_prose_label_new (block->text, block->kind == PLAZA_PROSE_HEADING ? "heading" : NULL);

  prose_view_add_spans (PLAZA_PROSE_LABEL (label), block, links);

  switch (block->kind)
    {
    case PLAZA_PROSE_BULLET:
    case PLAZA_PROSE_NUMBERED:
      return prose_view_item_new (block, label);

    case PLAZA_PROSE_QUOTE:
      gtk_widget_add_css_class (label, "quote");
      return label;

    case PLAZA_PROSE_PARAGRAPH:
    case PLAZA_PROSE_HEADING:
      return label;

    default:
      g_assert_not_reached ();
    }
}

static void
prose_view_append_links (PlazaProseView *self,
                         GPtrArray      *links)
{
  GtkWidget *row = NULL;

  if (links->len == 0)
    return;

  row = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (row), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (row), 6);
  for (guint i = 0; i < links->len; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (row), plaza_link_button_new (g_ptr_array_index (links, i), NULL));
  gtk_box_append (GTK_BOX (self), row);
}

static void
plaza_prose_view_class_init (PlazaProseViewClass *klass)
{
  plaza_look_add ("style-toolkit.css");
}

static void
plaza_prose_view_init (PlazaProseView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "prose");
}

/**
 * plaza_prose_view_new:
 * @markdown: (nullable): CommonMark
 * @links: (nullable): addresses that belong to it beside those in @markdown
 *
 * Returns: (transfer floating): @markdown to read, and its links as buttons below it
 */
GtkWidget *
plaza_prose_view_new (const char         *markdown,
                      const char * const *links)
{
  PlazaProseView *self = g_object_new (PLAZA_TYPE_PROSE_VIEW, NULL);
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (markdown != NULL ? markdown : "");
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < blocks->len; i++)
    gtk_box_append (GTK_BOX (self), prose_view_block_new (g_ptr_array_index (blocks, i), all));

  for (guint i = 0; links != NULL && links[i] != NULL; i++)
    if (plaza_link_rule_is_allowed (links[i]) && !g_ptr_array_find_with_equal_func (all, links[i], g_str_equal, NULL))
      g_ptr_array_add (all, g_strdup (links[i]));

  prose_view_append_links (self, all);
  return GTK_WIDGET (self);
}

/* Also of its marks: an item of Arabic begins at the right. */
static void
prose_view_turn (GtkWidget        *widget,
                 GtkTextDirection  direction)
{
  gtk_widget_set_direction (widget, direction);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    prose_view_turn (child, direction);
}

/**
 * plaza_prose_view_set_language:
 * @language: (nullable): the tag of the language that it is in, from whose side it is written
 */
void
plaza_prose_view_set_language (PlazaProseView *self,
                               const char     *language)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();

  g_return_if_fail (PLAZA_IS_PROSE_VIEW (self));

  if (language != NULL)
    prose_view_turn (GTK_WIDGET (self), plaza_language_is_rtl (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  plaza_prose_view_collect (GTK_WIDGET (self), labels);
  for (guint i = 0; i < labels->len; i++)
    plaza_prose_label_set_language (g_ptr_array_index (labels, i), language);
}

/**
 * plaza_prose_view_collect:
 * @widget: a widget
 * @labels: (element-type PlazaProseLabel): where to put them; borrowed
 *
 * Collects every passage within @widget, in the order of reading.
 */
void
plaza_prose_view_collect (GtkWidget *widget,
                          GPtrArray *labels)
{
  if (PLAZA_IS_PROSE_LABEL (widget))
    {
      g_ptr_array_add (labels, widget);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    plaza_prose_view_collect (child, labels);
}
