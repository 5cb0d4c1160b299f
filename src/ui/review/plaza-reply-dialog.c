/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-reply-dialog.h"

#include <glib/gi18n.h>

#include "plaza-label-language.h"
#include "plaza-link.h"
#include "plaza-notice.h"
#include "plaza-wording.h"

struct _PlazaReplyDialog
{
  AdwDialog        parent_instance;

  GtkWidget       *cancel;
  GtkWidget       *decide;
  GtkWidget       *words_group;
  GtkLabel        *words_label;
  GtkTextView     *words;       /* the reason, or what is asked */
  AdwWrapBox      *offers;
  GtkLabel        *to;
  GtkEditable     *subject;
  GtkTextView     *text;
  GtkWidget       *mail;

  PlazaCampaign   *campaign;
  PlazaReplyKind   kind;
  PlazaEvent      *event;
  PlazaReply      *reply;       /* as it was made of what is typed above */
  gboolean         asked;       /* whether it was told that somebody is asked */
};

G_DEFINE_FINAL_TYPE (PlazaReplyDialog, plaza_reply_dialog, ADW_TYPE_DIALOG)

static guint decided_signal;

static char *
reply_dialog_get_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return g_strdup (g_strstrip (text));
}

/* What was written into it by hand stays. */
static gboolean
reply_dialog_was_edited (PlazaReplyDialog *self)
{
  g_autofree char *text = reply_dialog_get_text (self->text);

  return self->reply != NULL && (!g_str_equal (text, self->reply->text) ||
                                 !g_str_equal (gtk_editable_get_text (self->subject), self->reply->subject));
}

static void
reply_dialog_compose (PlazaReplyDialog *self)
{
  g_autofree char *words = reply_dialog_get_text (self->words);

  if (reply_dialog_was_edited (self))
    return;

  g_clear_pointer (&self->reply, plaza_reply_free);
  self->reply = plaza_reply_new (self->campaign, self->kind, self->event, *words != '\0' ? words : NULL);
  g_strstrip (self->reply->text);
  gtk_editable_set_text (self->subject, self->reply->subject);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), self->reply->text, -1);
}

static void
words_changed_cb (PlazaReplyDialog *self)
{
  g_autofree char *words = reply_dialog_get_text (self->words);

  gtk_widget_set_sensitive (self->decide, *words != '\0');
  reply_dialog_compose (self);
}

static PlazaReply *
reply_dialog_get_reply (PlazaReplyDialog *self)
{
  PlazaReply *reply = g_new0 (PlazaReply, 1);

  reply->to = g_strdup (self->reply->to);
  reply->language = g_strdup (self->reply->language);
  reply->subject = g_strdup (gtk_editable_get_text (self->subject));
  reply->text = reply_dialog_get_text (self->text);
  return reply;
}

/* What was asked is asked once, however often it is copied. */
static void
reply_dialog_tell_asked (PlazaReplyDialog *self)
{
  g_autofree char *words = reply_dialog_get_text (self->words);

  if (self->kind != PLAZA_REPLY_ASKED || self->asked || *words == '\0')
    return;

  self->asked = TRUE;
  g_signal_emit (self, decided_signal, 0, words);
}

static void
copy_cb (PlazaReplyDialog *self)
{
  g_autoptr(PlazaReply) reply = reply_dialog_get_reply (self);
  g_autofree char *all = g_strdup_printf ("%s\n\n%s", reply->subject, reply->text);

  reply_dialog_tell_asked (self);
  plaza_notice_copy (GTK_WIDGET (self->text), all, _("Reply copied"));
}

static void
mail_cb (PlazaReplyDialog *self)
{
  g_autoptr(PlazaReply) reply = reply_dialog_get_reply (self);
  g_autofree char *uri = plaza_reply_mailto (reply);

  reply_dialog_tell_asked (self);
  plaza_link_open (GTK_WIDGET (self->text), uri);
}

static void
decide_cb (PlazaReplyDialog *self)
{
  g_autofree char *words = reply_dialog_get_text (self->words);

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, decided_signal, 0, words);
  g_object_unref (self);
}

static void
reply_dialog_offer_cb (GtkButton        *button,
                       PlazaReplyDialog *self)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->words), gtk_button_get_label (button), -1);
  gtk_widget_grab_focus (self->decide);
}

/* In the language in which it is read. */
static void
reply_dialog_offer_reasons (PlazaReplyDialog *self)
{
  static const char * const reasons[] = {
    N_("It is listed already."), N_("It does not belong to this campaign."), N_("Too little is known of it."),
  };
  const PlazaWords *words = plaza_words_for (self->reply->language);

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (plaza_words_get (words, reasons[i]));
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      plaza_label_set_language (GTK_LABEL (label), self->reply->language);
      g_signal_connect (button, "clicked", G_CALLBACK (reply_dialog_offer_cb), self);
      adw_wrap_box_append (self->offers, button);
    }
}

/* What nobody who wants to come can do without, and is not known. */
static void
reply_dialog_ask_what_lacks (PlazaReplyDialog *self)
{
  const PlazaWords *words = plaza_words_for (self->reply->language);
  PlazaEventLack lacks = plaza_event_record_lacks (plaza_event_get_record (self->event));
  g_autoptr(GString) text = g_string_new (NULL);

  if ((lacks & PLAZA_LACKS_TIME) != 0)
    plaza_text_append (text, "\n", plaza_words_get (words, N_("On which day is it, and when does it begin?")));
  if ((lacks & PLAZA_LACKS_ADDRESS) != 0)
    plaza_text_append (text, "\n", plaza_words_get (words, N_("Where exactly is it: venue, street, city and ZIP code?")));
  if ((lacks & PLAZA_LACKS_CONTACT) != 0)
    plaza_text_append (text, "\n", plaza_words_get (words, N_("Whom can people write to or call?")));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->words), text->str, -1);
}

static void
plaza_reply_dialog_dispose (GObject *object)
{
  PlazaReplyDialog *self = PLAZA_REPLY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_REPLY_DIALOG);
  g_clear_object (&self->campaign);
  g_clear_object (&self->event);
  g_clear_pointer (&self->reply, plaza_reply_free);

  G_OBJECT_CLASS (plaza_reply_dialog_parent_class)->dispose (object);
}

static void
plaza_reply_dialog_class_init (PlazaReplyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_reply_dialog_dispose;
  decided_signal = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/reply-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaReplyDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, PlazaReplyDialog, decide);
  gtk_widget_class_bind_template_child (widget_class, PlazaReplyDialog, words_group);
  gtk_widget_class_bind_template_child (widget_class, PlazaReplyDialog, words_label);
  gtk_widget_class_bind_template_child (widget_class, PlazaReplyDialog, words);
  gtk_widget_class_bind_template_child (widget_class, PlazaReplyDialog, offers);
  gtk_widget_class_bind_template_child (widget_class, PlazaReplyDialog, to);
  gtk_widget_class_bind_template_child (widget_class, PlazaReplyDialog, subject);
  gtk_widget_class_bind_template_child (widget_class, PlazaReplyDialog, text);
  gtk_widget_class_bind_template_child (widget_class, PlazaReplyDialog, mail);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, mail_cb);
  gtk_widget_class_bind_template_callback (widget_class, decide_cb);
}

static void
plaza_reply_dialog_init (PlazaReplyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
reply_dialog_get_title (PlazaReplyKind kind)
{
  return kind == PLAZA_REPLY_DECLINED ? _("Decline")
         : kind == PLAZA_REPLY_ASKED  ? _("Ask Back")
                                      : _("Reply");
}

/* To whom, in which language; and where nobody can be written to, only that it can be copied. */
static void
reply_dialog_say_to (PlazaReplyDialog *self)
{
  g_autofree char *language = plaza_wording_language (NULL, self->reply->language);
  g_autofree char *to = self->reply->to != NULL ? plaza_text_isolate (self->reply->to) : NULL;
  /* Translators: to whom a mail goes, and in which language it is. */
  g_autofree char *words = to != NULL ? g_strdup_printf (_("To %1$s, in %2$s"), to, language)
                                      : g_strdup (_("Nobody gave an address. Copy the reply, and send it as you can."));

  gtk_label_set_label (self->to, words);
  gtk_widget_set_visible (self->mail, to != NULL);
}

/**
 * plaza_reply_dialog_new:
 * @kind: about what it is
 * @event: which one; who is to be written to is its contact
 *
 * Returns: (transfer floating): a dialog with the mail
 */
AdwDialog *
plaza_reply_dialog_new (PlazaCampaign  *campaign,
                        PlazaReplyKind  kind,
                        PlazaEvent     *event)
{
  PlazaReplyDialog *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PLAZA_IS_EVENT (event), NULL);

  self = g_object_new (PLAZA_TYPE_REPLY_DIALOG, "title", reply_dialog_get_title (kind), NULL);
  self->campaign = g_object_ref (campaign);
  self->kind = kind;
  self->event = g_object_ref (event);
  gtk_widget_set_visible (self->decide, kind == PLAZA_REPLY_DECLINED);
  gtk_widget_set_visible (self->words_group, kind == PLAZA_REPLY_DECLINED || kind == PLAZA_REPLY_ASKED);
  gtk_label_set_label (self->words_label, kind == PLAZA_REPLY_ASKED ? _("What do you want to know?") : _("Why?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (self->words_label), -1);
  reply_dialog_compose (self);
  reply_dialog_say_to (self);
  if (kind == PLAZA_REPLY_DECLINED)
    reply_dialog_offer_reasons (self);
  else if (kind == PLAZA_REPLY_ASKED)
    reply_dialog_ask_what_lacks (self);
  adw_dialog_set_focus (ADW_DIALOG (self), gtk_widget_get_visible (self->words_group) ? GTK_WIDGET (self->words) : GTK_WIDGET (self->text));

  return ADW_DIALOG (self);
}
