/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-paste-text.h"

#include <glib/gi18n.h>


/* Half the height of a letter. */
#define RISE (4 * PANGO_SCALE)

/* Where a mark stands now, with the numbers that stand before it. */
typedef struct
{
  PlazaPasteMark mark;
  int            begin;
  int            end;
} Shown;

struct _PlazaPasteText
{
  AdwBin         parent_instance;

  GtkTextView   *view;
  GtkWidget     *accent;    /* has the campaign's color, and shows nothing */
  GtkTextTag    *unused;
  GtkTextTag    *used;
  GtkTextTag    *number;
  GtkTextTag    *chosen;
  GArray        *shown;
};

G_DEFINE_FINAL_TYPE (PlazaPasteText, plaza_paste_text, ADW_TYPE_BIN)

static guint chosen_signal;

static void
paste_text_released_cb (PlazaPasteText *self,
                        int             n_press,
                        double          x,
                        double          y)
{
  GtkTextIter iter;
  int buffer_x, buffer_y, offset;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (self->view, &iter, buffer_x, buffer_y))
    return;

  offset = gtk_text_iter_get_offset (&iter);
  for (guint i = 0; i < self->shown->len; i++)
    {
      const Shown *shown = &g_array_index (self->shown, Shown, i);

      if (offset >= shown->begin && offset <= shown->end)
        {
          g_signal_emit (self, chosen_signal, 0, shown->mark.draft, shown->mark.field);
          return;
        }
    }
}

/* The colours are those of the style, light or dark. */
static void
paste_text_color_cb (PlazaPasteText *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GdkRGBA standalone, faint, text, pale;

  gtk_widget_get_color (self->accent, &standalone);
  faint = standalone;
  faint.alpha = 0.16f;
  gtk_widget_get_color (GTK_WIDGET (self->view), &text);
  pale = text;
  pale.alpha = adw_style_manager_get_high_contrast (manager) ? 0.9f : 0.68f;
  g_object_set (self->unused, "foreground-rgba", &pale, NULL);
  g_object_set (self->used, "foreground-rgba", &text, "underline-rgba", &standalone, NULL);
  g_object_set (self->number, "foreground-rgba", &standalone, NULL);
  g_object_set (self->chosen, "background-rgba", &faint, NULL);
}

static void
plaza_paste_text_finalize (GObject *object)
{
  g_array_unref (PLAZA_PASTE_TEXT (object)->shown);

  G_OBJECT_CLASS (plaza_paste_text_parent_class)->finalize (object);
}

static void
plaza_paste_text_class_init (PlazaPasteTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_paste_text_finalize;

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);
}

static void
paste_text_make_tags (PlazaPasteText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  self->unused = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->used = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  self->number = gtk_text_buffer_create_tag (buffer, NULL, "scale", 0.75, "weight", PANGO_WEIGHT_BOLD, "rise", RISE, NULL);
  self->chosen = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
}

static void
plaza_paste_text_init (PlazaPasteText *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *overlay = gtk_overlay_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->shown = g_array_new (FALSE, FALSE, sizeof (Shown));
  self->view = GTK_TEXT_VIEW (g_object_new (GTK_TYPE_TEXT_VIEW, "editable", FALSE, "cursor-visible", FALSE, "wrap-mode", GTK_WRAP_WORD_CHAR,
                                            "accepts-tab", FALSE, "left-margin", 18, "right-margin", 18, "top-margin", 18, "bottom-margin", 18,
                                            "pixels-inside-wrap", 4, "pixels-below-lines", 4, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "paste-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Text"), -1);
  paste_text_make_tags (self);
  g_signal_connect_object (click, "released", G_CALLBACK (paste_text_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (paste_text_color_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "map", G_CALLBACK (paste_text_color_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  self->accent = g_object_new (GTK_TYPE_LABEL, "halign", GTK_ALIGN_START, "valign", GTK_ALIGN_START, "can-target", FALSE,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->accent, "accent");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->accent);
  adw_bin_set_child (ADW_BIN (self), overlay);
}

static void
paste_text_insert (PlazaPasteText *self,
                   const char     *text,
                   int             begin,
                   int             end,
                   GtkTextTag     *tag)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *words = end < 0 ? g_strdup (g_utf8_offset_to_pointer (text, begin)) : g_utf8_substring (text, begin, end);
  GtkTextIter iter;

  gtk_text_buffer_get_end_iter (buffer, &iter);
  gtk_text_buffer_insert_with_tags (buffer, &iter, words, -1, tag, NULL);
}

static void
paste_text_add_mark (PlazaPasteText       *self,
                     const char           *text,
                     const PlazaPasteMark *mark,
                     gboolean              numbered)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *number = g_strdup_printf ("\u202f%u", mark->number);
  Shown shown = { *mark, gtk_text_buffer_get_char_count (buffer), 0 };

  paste_text_insert (self, text, mark->begin, mark->end, self->used);
  shown.end = gtk_text_buffer_get_char_count (buffer);
  g_array_append_val (self->shown, shown);
  if (numbered)
    paste_text_insert (self, number, 0, -1, self->number);
}

/**
 * plaza_paste_text_fill:
 * @marks: (element-type PlazaPasteMark): as of plaza_paste_marks_new()
 * @open: the draft of which the numbers are shown
 */
void
plaza_paste_text_fill (PlazaPasteText *self,
                       const char     *text,
                       GArray         *marks,
                       guint           open)
{
  int at = 0;

  g_return_if_fail (PLAZA_IS_PASTE_TEXT (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), "", 0);
  g_array_set_size (self->shown, 0);
  paste_text_color_cb (self);
  for (guint i = 0; i < marks->len; i++)
    {
      const PlazaPasteMark *mark = &g_array_index (marks, PlazaPasteMark, i);

      paste_text_insert (self, text, at, mark->begin, self->unused);
      paste_text_add_mark (self, text, mark, mark->draft == open);
      at = mark->end;
    }
  paste_text_insert (self, text, at, -1, self->unused);
}

/**
 * plaza_paste_text_choose:
 * @field: (nullable): of @draft; %NULL for none
 *
 * Marks the words from which it was read, and brings them in sight.
 */
void
plaza_paste_text_choose (PlazaPasteText *self,
                         guint           draft,
                         const char     *field)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  gboolean any = FALSE;

  g_return_if_fail (PLAZA_IS_PASTE_TEXT (self));

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->chosen, &start, &end);
  for (guint i = 0; i < self->shown->len; i++)
    {
      const Shown *shown = &g_array_index (self->shown, Shown, i);

      if (!plaza_paste_mark_is_of (&shown->mark, draft, field))
        continue;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, shown->begin);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, shown->end);
      gtk_text_buffer_apply_tag (buffer, self->chosen, &start, &end);
      if (!any)
        {
          gtk_text_buffer_get_iter_at_offset (buffer, &start, shown->begin);
          gtk_text_buffer_place_cursor (buffer, &start);
          /* To a mark, since the lines have no heights before the text was laid out. */
          gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (buffer), 0.1, FALSE, 0, 0);
        }
      any = TRUE;
    }
}
