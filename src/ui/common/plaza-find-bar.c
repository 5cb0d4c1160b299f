/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-find-bar.h"

#include <glib/gi18n.h>

struct _PlazaFindBar
{
  GtkBox       parent_instance;

  GtkEditable *entry;
  GtkLabel    *count;

  char        *query;  /* what was told last */
};

G_DEFINE_FINAL_TYPE (PlazaFindBar, plaza_find_bar, GTK_TYPE_BOX)

enum
{
  CHANGED,
  GO,
  ENTERED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
search_changed_cb (PlazaFindBar *self)
{
  /* The entry tells late what set_query() has told at once. */
  if (g_set_str (&self->query, gtk_editable_get_text (self->entry)))
    g_signal_emit (self, signals[CHANGED], 0, self->query);
}

static void
next_cb (PlazaFindBar *self)
{
  g_signal_emit (self, signals[GO], 0, 1);
}

static void
previous_cb (PlazaFindBar *self)
{
  g_signal_emit (self, signals[GO], 0, -1);
}

/* Enter: what was typed last is not told yet. */
static void
activate_cb (PlazaFindBar *self)
{
  search_changed_cb (self);
  g_signal_emit (self, signals[ENTERED], 0);
}

/* While there is still a hit to go to. */
static void
stop_search_cb (PlazaFindBar *self)
{
  search_changed_cb (self);
  g_signal_emit (self, signals[LEFT], 0);
  plaza_find_bar_set_query (self, "");
}

static void
find_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  if (g_str_equal (action, "find.next"))
    next_cb (PLAZA_FIND_BAR (widget));
  else
    previous_cb (PLAZA_FIND_BAR (widget));
}

static gboolean
plaza_find_bar_grab_focus (GtkWidget *widget)
{
  PlazaFindBar *self = PLAZA_FIND_BAR (widget);

  if (!gtk_widget_grab_focus (GTK_WIDGET (self->entry)))
    return FALSE;

  gtk_editable_select_region (self->entry, 0, -1);
  return TRUE;
}

static void
plaza_find_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_FIND_BAR);

  G_OBJECT_CLASS (plaza_find_bar_parent_class)->dispose (object);
}

static void
plaza_find_bar_finalize (GObject *object)
{
  g_free (PLAZA_FIND_BAR (object)->query);

  G_OBJECT_CLASS (plaza_find_bar_parent_class)->finalize (object);
}

static void
plaza_find_bar_class_init (PlazaFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_find_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = plaza_find_bar_finalize;
  widget_class->grab_focus = plaza_find_bar_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed", PLAZA_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[GO] =
    g_signal_new ("go", PLAZA_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ENTERED] =
    g_signal_new ("entered", PLAZA_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] =
    g_signal_new ("left", PLAZA_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, PlazaFindBar, count);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);

  gtk_widget_class_install_action (widget_class, "find.next", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "find.previous", NULL, find_action);
}

static void
plaza_find_bar_init (PlazaFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
plaza_find_bar_get_query (PlazaFindBar *self)
{
  g_return_val_if_fail (PLAZA_IS_FIND_BAR (self), NULL);

  return gtk_editable_get_text (self->entry);
}

/**
 * plaza_find_bar_set_query:
 * @query: what to find
 */
void
plaza_find_bar_set_query (PlazaFindBar *self,
                          const char   *query)
{
  g_return_if_fail (PLAZA_IS_FIND_BAR (self));

  gtk_editable_set_text (self->entry, query);
  search_changed_cb (self);
}

/**
 * plaza_find_bar_set_hits:
 * @current: which hit the reader is at, from 0, or -1
 * @n_hits: how many there are
 *
 * Says where the reader is among the hits, also to a screen reader.
 */
void
plaza_find_bar_set_hits (PlazaFindBar *self,
                         int           current,
                         guint         n_hits)
{
  gboolean searching = *gtk_editable_get_text (self->entry) != '\0';
  g_autofree char *words = NULL;

  g_return_if_fail (PLAZA_IS_FIND_BAR (self));

  if (n_hits == 0)
    words = g_strdup (_("Not found"));
  else if (current < 0)
    words = g_strdup_printf (ngettext ("%u result", "%u results", n_hits), n_hits);
  else
    /* Translators: which result of a search is shown, among all: "1 of 4". */
    words = g_strdup_printf (_("%1$u of %2$u"), current + 1, n_hits);

  gtk_widget_set_visible (GTK_WIDGET (self->count), searching);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.next", n_hits > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.previous", n_hits > 0);

  if (g_str_equal (gtk_label_get_label (self->count), words))
    return;

  gtk_label_set_label (self->count, words);
  if (searching)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * plaza_find_bar_take_key:
 * @keys: a controller of another widget that is just told of a key
 *
 * Types in the entry what was typed elsewhere, and what comes after it.
 *
 * Returns: whether the entry took it
 */
gboolean
plaza_find_bar_take_key (PlazaFindBar          *self,
                         GtkEventControllerKey *keys)
{
  GtkText *text;

  g_return_val_if_fail (PLAZA_IS_FIND_BAR (self), FALSE);

  text = GTK_TEXT (gtk_editable_get_delegate (self->entry));
  return gtk_text_grab_focus_without_selecting (text) && gtk_event_controller_key_forward (keys, GTK_WIDGET (text));
}
