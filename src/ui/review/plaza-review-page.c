/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-review-page.h"

#include <glib/gi18n.h>

#include "plaza-announce.h"
#include "plaza-import-page.h"
#include "plaza-look.h"
#include "plaza-notice.h"
#include "plaza-paste-page.h"
#include "plaza-reply-dialog.h"
#include "plaza-review-desk.h"
#include "plaza-review-queue.h"
#include "plaza-review-view.h"
#include "plaza-review.h"
#include "plaza-window-edit.h"
#include "plaza-window-undo.h"

struct _PlazaReviewPage
{
  PlazaViewPage           parent_instance;

  AdwNavigationView      *navigation;  /* over the desk: what is about to come in */
  AdwNavigationSplitView *split;
  AdwWindowTitle         *title;
  AdwWindowTitle         *narrow_title;
  PlazaReviewQueue       *queue;
  PlazaReviewView        *view;

  PlazaReviewDesk        *desk;
  PlazaEvent             *decided;   /* the last one, to whose sender one may write; NULL for none */
  PlazaReplyKind          reply;
};

G_DEFINE_FINAL_TYPE (PlazaReviewPage, plaza_review_page, PLAZA_TYPE_VIEW_PAGE)

static PlazaCampaign *
review_page_get_campaign (PlazaReviewPage *self)
{
  return plaza_view_page_get_campaign (PLAZA_VIEW_PAGE (self));
}

static void
review_page_say_title (PlazaReviewPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (plaza_review_desk_get_waiting (self->desk)));
  g_autofree char *words = n > 0 ? g_strdup_printf (ngettext ("%u event waits", "%u events wait", n), n) : NULL;

  adw_window_title_set_subtitle (self->title, words != NULL ? words : "");
  adw_window_title_set_subtitle (self->narrow_title, words != NULL ? words : "");
}

static void
review_page_fill (PlazaReviewPage *self)
{
  g_autoptr(GError) error = NULL;

  if (!plaza_review_desk_fill (self->desk, &error))
    {
      plaza_notice_show (GTK_WIDGET (self->queue), error->message);
      return;
    }

  plaza_review_queue_fill (self->queue, plaza_review_desk_get_waiting (self->desk), plaza_review_desk_get_declined (self->desk));
  review_page_say_title (self);
}

static void
review_page_update_actions (PlazaReviewPage *self)
{
  static const char * const all[] = { "page.approve", "page.merge", "page.decline", "page.ask", "page.restore", "page.edit",
                                      "page.decline-sender" };
  PlazaReviewItem *item = plaza_review_queue_get_item (self->queue);
  gboolean waits = item != NULL && !plaza_review_item_is_declined (item);

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), all[i], waits);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.merge", waits && plaza_review_view_get_listed (self->view) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.restore", item != NULL && !waits);
}

static void
item_changed_cb (PlazaReviewPage *self)
{
  PlazaReviewItem *item = plaza_review_queue_get_item (self->queue);

  plaza_review_view_show (self->view, item, item != NULL ? plaza_review_desk_find_likes (self->desk, item) : NULL);
  review_page_update_actions (self);
  if (item == NULL)
    adw_navigation_split_view_set_show_content (self->split, FALSE);
}

static void
listed_changed_cb (PlazaReviewPage *self)
{
  review_page_update_actions (self);
}

static void
opened_cb (PlazaReviewPage *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  plaza_review_view_begin (self->view);
}

/* Which one comes next, for whoever does not see the list; and the keyboard where it was, or on what is suggested. */
static void
review_page_go_on (PlazaReviewPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  PlazaReviewItem *item = plaza_review_queue_get_item (self->queue);
  guint position, n_items;
  g_autofree char *words = NULL;

  if (item == NULL)
    {
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
      plaza_announce (GTK_WIDGET (self->view), _("Nothing waits any more"));
      return;
    }

  position = plaza_review_queue_get_position (self->queue, &n_items);
  /* Translators: which one of those that wait this is, of how many, and its title. */
  words = g_strdup_printf (_("%1$u of %2$u: %3$s"), position + 1, n_items,
                           plaza_event_get_short_title (plaza_review_item_get_event (item)));
  plaza_announce (GTK_WIDGET (self->view), words);
  if (focus == NULL || !gtk_widget_get_mapped (focus) || !gtk_widget_is_sensitive (focus))
    plaza_review_view_begin (self->view);
}

static void
review_page_commit (PlazaReviewPage *self,
                    GPtrArray       *edits,
                    const char      *action,
                    const char      *sentence)
{
  g_autoptr(GError) error = NULL;

  if (!plaza_campaign_commit (review_page_get_campaign (self), action, edits, &error))
    {
      plaza_notice_show (GTK_WIDGET (self->queue), error->message);
      return;
    }

  plaza_window_undo_offer (GTK_WIDGET (self->queue), review_page_get_campaign (self), NULL, sentence);
  review_page_go_on (self);
}

/* The file may be one that can only be read. */
static PlazaEvent *
review_page_take_event (PlazaReviewPage *self)
{
  PlazaReviewItem *item = plaza_review_queue_get_item (self->queue);
  g_autoptr(GError) error = NULL;

  if (item == NULL)
    return NULL;
  if (plaza_campaign_may_change (review_page_get_campaign (self), &error))
    return g_object_ref (plaza_review_item_get_event (item));

  plaza_notice_show (GTK_WIDGET (self->queue), error->message);
  return NULL;
}

static void
review_page_remember (PlazaReviewPage *self,
                      PlazaEvent      *event,
                      PlazaReplyKind   reply)
{
  g_set_object (&self->decided, event);
  self->reply = reply;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.reply", TRUE);
}

/* "page.approve" lists it as one of its own, whatever stands beside it. */
static void
review_page_accept_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  PlazaReviewPage *self = PLAZA_REVIEW_PAGE (widget);
  gboolean merge = g_str_equal (name, "page.merge");
  g_autoptr(PlazaEvent) event = review_page_take_event (self);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;
  gboolean done;

  if (event == NULL)
    return;

  done = merge || plaza_review_view_get_listed (self->view) == NULL ? plaza_review_view_add_merge (self->view, edits, &error)
                                                                    : plaza_review_approve (edits, event, &error);
  if (!done)
    {
      plaza_notice_show (GTK_WIDGET (self->queue), error->message);
      return;
    }

  review_page_remember (self, event, merge ? PLAZA_REPLY_MERGED : PLAZA_REPLY_APPROVED);
  review_page_commit (self, edits, merge ? "merge-events" : "approve-events", merge ? _("Merged") : _("Approved"));
}

static void
review_page_restore_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  PlazaReviewPage *self = PLAZA_REVIEW_PAGE (widget);
  g_autoptr(PlazaEvent) event = review_page_take_event (self);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  if (event == NULL)
    return;

  if (plaza_review_restore (edits, event, &error))
    review_page_commit (self, edits, "restore-events", _("It waits again"));
  else
    plaza_notice_show (GTK_WIDGET (self->queue), error->message);
}

static void
review_page_decline (PlazaReviewPage *self,
                     GPtrArray       *events,
                     const char      *reason)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *words = events->len == 1 ? g_strdup (_("Declined"))
                                            : g_strdup_printf (ngettext ("%u event declined", "%u events declined", events->len), events->len);

  for (guint i = 0; i < events->len; i++)
    if (!plaza_review_decline (edits, g_ptr_array_index (events, i), reason, &error))
      {
        plaza_notice_show (GTK_WIDGET (self->queue), error->message);
        return;
      }

  review_page_remember (self, g_ptr_array_index (events, 0), PLAZA_REPLY_DECLINED);
  review_page_commit (self, edits, "decline-events", words);
}

static void
review_page_declined_cb (PlazaReplyDialog *dialog,
                         const char       *reason,
                         PlazaReviewPage  *self)
{
  review_page_decline (self, g_object_get_data (G_OBJECT (dialog), "events"), reason);
}

static void
review_page_decline_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  PlazaReviewPage *self = PLAZA_REVIEW_PAGE (widget);
  g_autoptr(PlazaEvent) event = review_page_take_event (self);
  GPtrArray *events;
  AdwDialog *dialog;

  if (event == NULL)
    return;

  if (g_str_equal (name, "page.decline-sender"))
    {
      events = plaza_review_desk_list_of_sender (self->desk, plaza_review_queue_get_item (self->queue));
    }
  else
    {
      events = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (events, g_object_ref (event));
    }

  dialog = plaza_reply_dialog_new (review_page_get_campaign (self), PLAZA_REPLY_DECLINED, event);
  g_object_set_data_full (G_OBJECT (dialog), "events", events, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (dialog, "decided", G_CALLBACK (review_page_declined_cb), self, 0);
  adw_dialog_present (dialog, widget);
}

/* What was asked is kept with the event: whoever looks at it next knows. */
static void
review_page_asked_cb (PlazaReplyDialog *dialog,
                      const char       *words,
                      PlazaReviewPage  *self)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  if (!plaza_review_ask (edits, g_object_get_data (G_OBJECT (dialog), "event"), words, &error) ||
      !plaza_campaign_commit (review_page_get_campaign (self), "ask-organizers", edits, &error))
    plaza_notice_show (GTK_WIDGET (self->queue), error->message);
}

static void
review_page_ask_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  PlazaReviewPage *self = PLAZA_REVIEW_PAGE (widget);
  g_autoptr(PlazaEvent) event = review_page_take_event (self);
  AdwDialog *dialog;

  if (event == NULL)
    return;

  dialog = plaza_reply_dialog_new (review_page_get_campaign (self), PLAZA_REPLY_ASKED, event);
  g_object_set_data_full (G_OBJECT (dialog), "event", g_object_ref (event), g_object_unref);
  g_signal_connect_object (dialog, "decided", G_CALLBACK (review_page_asked_cb), self, 0);
  adw_dialog_present (dialog, widget);
}

static void
review_page_reply_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  PlazaReviewPage *self = PLAZA_REVIEW_PAGE (widget);

  if (self->decided != NULL)
    adw_dialog_present (plaza_reply_dialog_new (review_page_get_campaign (self), self->reply, self->decided), widget);
}

/* What nothing is to be said of, in one go. */
static void
review_page_approve_clean_action (GtkWidget  *widget,
                                  const char *name,
                                  GVariant   *parameter)
{
  PlazaReviewPage *self = PLAZA_REVIEW_PAGE (widget);
  g_autoptr(GPtrArray) events = plaza_review_desk_list_clean (self->desk);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  gboolean may = events->len == 0 || plaza_campaign_may_change (review_page_get_campaign (self), &error);

  for (guint i = 0; may && i < events->len; i++)
    may = plaza_review_approve (edits, g_ptr_array_index (events, i), &error);
  if (!may || events->len == 0)
    {
      plaza_notice_show (GTK_WIDGET (self->queue), may ? _("There is a question about each of those that wait.") : error->message);
      return;
    }

  words = g_strdup_printf (ngettext ("%u event approved", "%u events approved", events->len), events->len);
  review_page_commit (self, edits, "approve-events", words);
}

static void
review_page_edit_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  PlazaReviewPage *self = PLAZA_REVIEW_PAGE (widget);
  g_autoptr(PlazaEvent) event = review_page_take_event (self);
  GtkWidget *window = gtk_widget_get_ancestor (widget, PLAZA_TYPE_WINDOW);

  if (event != NULL && window != NULL)
    plaza_window_edit_open (PLAZA_WINDOW (window), event);
}

static void
review_page_step_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  PlazaReviewPage *self = PLAZA_REVIEW_PAGE (widget);

  if (plaza_review_queue_step (self->queue, g_str_equal (name, "page.next") ? 1 : -1))
    review_page_go_on (self);
  else
    gtk_widget_error_bell (widget);
}

static void
review_page_import_chosen_cb (GObject      *dialog,
                              GAsyncResult *result,
                              gpointer      data)
{
  g_autoptr(PlazaReviewPage) self = data;
  g_autoptr(GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (files != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    plaza_review_page_import (self, files);
}

static void
review_page_import_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Import Files"));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, review_page_import_chosen_cb, g_object_ref (widget));
}

static void
review_page_paste_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  plaza_review_page_paste (PLAZA_REVIEW_PAGE (widget), NULL);
}

static void
review_page_search_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  PlazaReviewPage *self = PLAZA_REVIEW_PAGE (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  plaza_review_queue_search (self->queue);
}

static gboolean
plaza_review_page_begin (PlazaViewPage *page)
{
  return plaza_review_queue_begin (PLAZA_REVIEW_PAGE (page)->queue);
}

static void
plaza_review_page_follow (PlazaViewPage *page,
                          GPtrArray     *changes)
{
  if (plaza_changes_have (changes, PLAZA_THING_EVENT, NULL))
    review_page_fill (PLAZA_REVIEW_PAGE (page));
}

static void
plaza_review_page_constructed (GObject *object)
{
  PlazaReviewPage *self = PLAZA_REVIEW_PAGE (object);
  PlazaAsked *asked = plaza_view_page_get_asked (PLAZA_VIEW_PAGE (self));

  G_OBJECT_CLASS (plaza_review_page_parent_class)->constructed (object);

  self->desk = plaza_review_desk_new (review_page_get_campaign (self));
  plaza_review_view_set_campaign (self->view, review_page_get_campaign (self), plaza_asked_get_places (asked));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.reply", FALSE);
  review_page_fill (self);
}

static void
plaza_review_page_dispose (GObject *object)
{
  PlazaReviewPage *self = PLAZA_REVIEW_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_REVIEW_PAGE);
  g_clear_object (&self->desk);
  g_clear_object (&self->decided);

  G_OBJECT_CLASS (plaza_review_page_parent_class)->dispose (object);
}

static void
review_page_install_actions (GtkWidgetClass *widget_class)
{
  static const struct { const char *name; GtkWidgetActionActivateFunc func; guint key; GdkModifierType modifiers; } actions[] = {
    { "page.approve", review_page_accept_action, GDK_KEY_Return, GDK_CONTROL_MASK },
    { "page.merge", review_page_accept_action, GDK_KEY_m, GDK_CONTROL_MASK },
    { "page.decline", review_page_decline_action, GDK_KEY_d, GDK_CONTROL_MASK },
    { "page.ask", review_page_ask_action, GDK_KEY_r, GDK_CONTROL_MASK },
    { "page.edit", review_page_edit_action, GDK_KEY_e, GDK_CONTROL_MASK },
    { "page.next", review_page_step_action, GDK_KEY_Down, GDK_ALT_MASK },
    { "page.previous", review_page_step_action, GDK_KEY_Up, GDK_ALT_MASK },
    { "page.decline-sender", review_page_decline_action },
    { "page.restore", review_page_restore_action },
    { "page.reply", review_page_reply_action },
    { "page.approve-clean", review_page_approve_clean_action },
    { "page.search", review_page_search_action },
    { "page.import", review_page_import_action },
    { "page.paste", review_page_paste_action },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].func);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
    }
}

static void
plaza_review_page_class_init (PlazaReviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  plaza_look_add ("style-review.css");
  object_class->constructed = plaza_review_page_constructed;
  object_class->dispose = plaza_review_page_dispose;
  PLAZA_VIEW_PAGE_CLASS (klass)->begin = plaza_review_page_begin;
  PLAZA_VIEW_PAGE_CLASS (klass)->follow = plaza_review_page_follow;

  g_type_ensure (PLAZA_TYPE_REVIEW_QUEUE);
  g_type_ensure (PLAZA_TYPE_REVIEW_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewPage, navigation);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewPage, split);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewPage, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewPage, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewPage, queue);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewPage, view);
  gtk_widget_class_bind_template_callback (widget_class, item_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, listed_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  review_page_install_actions (widget_class);
}

static void
plaza_review_page_init (PlazaReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What came in is on the desk, and its first one is looked at. */
static void
review_page_done_cb (PlazaReviewPage *self)
{
  adw_navigation_view_pop_to_tag (self->navigation, "desk");
  if (!plaza_review_queue_begin (self->queue))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* One thing after the other, and nothing into a file that can only be read. */
static gboolean
review_page_may_take (PlazaReviewPage *self)
{
  g_autoptr(GError) error = NULL;

  adw_navigation_view_pop_to_tag (self->navigation, "desk");
  if (plaza_campaign_may_change (review_page_get_campaign (self), &error))
    return TRUE;

  plaza_notice_show (GTK_WIDGET (self->queue), error->message);
  return FALSE;
}

/**
 * plaza_review_page_import:
 * @files: (element-type GFile): what was sent in
 *
 * Shows what they would bring in.
 */
void
plaza_review_page_import (PlazaReviewPage *self,
                          GListModel      *files)
{
  AdwNavigationPage *page;

  g_return_if_fail (PLAZA_IS_REVIEW_PAGE (self));

  if (!review_page_may_take (self))
    return;

  page = plaza_import_page_new (review_page_get_campaign (self), files);
  g_signal_connect_object (page, "done", G_CALLBACK (review_page_done_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, page);
}

/**
 * plaza_review_page_paste:
 * @text: (nullable): as if it had been pasted; %NULL where that is still to be done
 *
 * Shows what is read in a text.
 */
void
plaza_review_page_paste (PlazaReviewPage *self,
                         const char      *text)
{
  AdwNavigationPage *page;

  g_return_if_fail (PLAZA_IS_REVIEW_PAGE (self));

  if (!review_page_may_take (self))
    return;

  page = plaza_paste_page_new (review_page_get_campaign (self));
  g_signal_connect_object (page, "done", G_CALLBACK (review_page_done_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, page);
  if (text != NULL)
    plaza_paste_page_read (PLAZA_PASTE_PAGE (page), text);
}
