/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed to find an event. */
#include "plaza-event-browser-private.h"

#include "plaza-near-hint.h"
#include "plaza-notice.h"

static void
browser_search_changed_cb (PlazaEventBrowser *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  self->fresh |= !g_str_equal (text, plaza_asked_get_text (self->asked));
  plaza_asked_set_text (self->asked, text);
}

/* For the browser: filters cleared from elsewhere; what the reader types comes back the same. */
void
plaza_event_browser_follow_text (PlazaEventBrowser *self)
{
  const char *text = plaza_asked_get_text (self->asked);

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->search))))
    gtk_editable_set_text (GTK_EDITABLE (self->search), text);
}

/* Returns: whether the text is a ZIP code, which is where the reader is from now on */
static gboolean
browser_keep_near (PlazaEventBrowser *self)
{
  g_autoptr(GError) error = NULL;

  if (!plaza_asked_keep_near (self->asked))
    return FALSE;

  if (!plaza_asked_save_near (self->asked, &error))
    plaza_notice_show (GTK_WIDGET (self), error->message);

  return TRUE;
}

/* A ZIP code leaves the entry free for words; words open the first event that
 * they find, and where they find none, but are a place, they ask which. */
static void
browser_search_activated_cb (PlazaEventBrowser *self)
{
  const char *text;

  /* The entry tells of what is typed a moment later; who types fast is ahead of it. */
  browser_search_changed_cb (self);
  text = plaza_asked_get_text (self->asked);
  if (browser_keep_near (self) || *text == '\0')
    return;

  if (plaza_asked_get_n_events (self->asked) > 0)
    plaza_event_browser_activate_row (self, 0);
  else if (plaza_near_hint_find (self->asked, NULL) != PLAZA_NEAR_HINT_NONE)
    plaza_event_filters_ask_near (self->filters, text);
}

static void
browser_search_stopped_cb (PlazaEventBrowser *self)
{
  if (*plaza_asked_get_text (self->asked) != '\0')
    plaza_asked_set_text (self->asked, NULL);
  else
    plaza_event_browser_focus_list (self);
}

static gboolean
browser_search_key_cb (PlazaEventBrowser *self,
                       guint              key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  browser_search_changed_cb (self);
  plaza_event_browser_focus_list (self);

  return GDK_EVENT_STOP;
}

/* For the browser: what its search does. */
void
plaza_event_browser_bind_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback_full (widget_class, "search_changed_cb", G_CALLBACK (browser_search_changed_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "search_activated_cb", G_CALLBACK (browser_search_activated_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "search_stopped_cb", G_CALLBACK (browser_search_stopped_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "search_key_pressed_cb", G_CALLBACK (browser_search_key_cb));
}
