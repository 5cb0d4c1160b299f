/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-message-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-about-you.h"
#include "plaza-hits.h"
#include "plaza-message-text.h"
#include "plaza-notice.h"
#include "plaza-prose-label.h"
#include "plaza-text-item.h"

/* What a tweet may hold since November 2017; on the day itself it was 140. */
#define TWEET_LENGTH 280

struct _PlazaMessageCard
{
  GtkBox               parent_instance;

  PlazaProseLabel     *network;
  GtkLabel            *length;
  GtkActionable       *edit;
  GtkButton           *copy;
  PlazaProseLabel     *text;

  const PlazaMessage  *message;  /* the campaign's */
  char                *language;
  PlazaMessageText    *filled;
};

G_DEFINE_FINAL_TYPE (PlazaMessageCard, plaza_message_card, GTK_TYPE_BOX)

enum
{
  ASK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
message_card_copy_now (PlazaMessageCard *self)
{
  plaza_notice_copy (GTK_WIDGET (self), self->filled->text, _("Message copied"));
}

static void
message_card_response_cb (PlazaMessageCard *self,
                          const char       *response)
{
  if (g_str_equal (response, "copy"))
    message_card_copy_now (self);
  else if (g_str_equal (response, "fill") && self->filled->missing[0] != NULL)
    g_signal_emit (self, signals[ASK], 0, self->filled->missing[0]);
}

static char *
message_card_list_missing (PlazaMessageCard *self)
{
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; self->filled->missing[i] != NULL; i++)
    g_string_append_printf (list, "%s• %s", i > 0 ? "\n" : "", plaza_about_you_title (self->filled->missing[i]));

  return g_string_free_and_steal (g_steal_pointer (&list));
}

static void
message_card_say_what_is_missing (PlazaMessageCard *self)
{
  g_autofree char *list = message_card_list_missing (self);
  AdwDialog *dialog = adw_alert_dialog_new (_("Something Is Still Missing"), NULL);

  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog), "%s\n\n%s",
                                _("This message has a place in brackets for:"), list);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog),
                                  "cancel", _("_Cancel"),
                                  /* Translators: copies a message although a name is missing in it. */
                                  "copy", _("Copy _Anyway"),
                                  /* Translators: goes to where the missing name is typed. */
                                  "fill", _("_Fill In"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "fill", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "fill");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (message_card_response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
copy_clicked_cb (PlazaMessageCard *self)
{
  if (self->filled->missing[0] != NULL)
    message_card_say_what_is_missing (self);
  else
    message_card_copy_now (self);
}

static void
message_card_show_length (PlazaMessageCard *self)
{
  guint length = plaza_message_text_length (self->filled);
  g_autofree char *words = NULL;

  if (self->message->network != PLAZA_NETWORK_TWITTER)
    return;

  /* Translators: the length of a tweet: %1$u of the %2$u characters that it may have. */
  words = g_strdup_printf (_("%1$u of %2$u characters"), length, TWEET_LENGTH);
  gtk_label_set_label (self->length, words);

  if (length > TWEET_LENGTH)
    gtk_widget_add_css_class (GTK_WIDGET (self->length), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->length), "warning");
}

static gboolean
plaza_message_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLAZA_MESSAGE_CARD (widget)->copy));
}

static void
plaza_message_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_MESSAGE_CARD);

  G_OBJECT_CLASS (plaza_message_card_parent_class)->dispose (object);
}

static void
plaza_message_card_finalize (GObject *object)
{
  PlazaMessageCard *self = PLAZA_MESSAGE_CARD (object);

  g_free (self->language);
  g_clear_pointer (&self->filled, plaza_message_text_free);

  G_OBJECT_CLASS (plaza_message_card_parent_class)->finalize (object);
}

static void
plaza_message_card_class_init (PlazaMessageCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_message_card_dispose;
  object_class->finalize = plaza_message_card_finalize;
  widget_class->grab_focus = plaza_message_card_grab_focus;

  signals[ASK] =
    g_signal_new ("ask", PLAZA_TYPE_MESSAGE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PLAZA_TYPE_PROSE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/message-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaMessageCard, network);
  gtk_widget_class_bind_template_child (widget_class, PlazaMessageCard, length);
  gtk_widget_class_bind_template_child (widget_class, PlazaMessageCard, edit);
  gtk_widget_class_bind_template_child (widget_class, PlazaMessageCard, copy);
  gtk_widget_class_bind_template_child (widget_class, PlazaMessageCard, text);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
plaza_message_card_init (PlazaMessageCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plaza_message_card_new:
 * @message: a message of the campaign; must live as long as the card
 * @language: the content language
 * @values: (element-type utf8 utf8): what the user typed, by placeholder
 */
GtkWidget *
plaza_message_card_new (const PlazaMessage *message,
                        const char         *language,
                        GHashTable         *values)
{
  PlazaMessageCard *self = g_object_new (PLAZA_TYPE_MESSAGE_CARD, NULL);
  g_autofree char *name = plaza_text_name (PLAZA_THING_MESSAGE, message->id, NULL);

  self->message = message;
  gtk_actionable_set_action_target (self->edit, "s", name);
  gtk_actionable_set_action_name (self->edit, "win.edit-text");
  self->language = g_strdup (language);
  plaza_prose_label_set_text (self->network, plaza_message_network (message, language));
  plaza_message_card_fill (self, values);

  return GTK_WIDGET (self);
}

/**
 * plaza_message_card_fill:
 * @values: (element-type utf8 utf8): what the user typed, by placeholder
 */
void
plaza_message_card_fill (PlazaMessageCard *self,
                         GHashTable       *values)
{
  g_return_if_fail (PLAZA_IS_MESSAGE_CARD (self));

  g_clear_pointer (&self->filled, plaza_message_text_free);
  self->filled = plaza_message_text_new (self->message, self->language, values);

  plaza_prose_label_set_text (self->text, self->filled->text);
  for (guint i = 0; i < self->filled->blanks->len; i++)
    {
      const PlazaHit *blank = &g_array_index (self->filled->blanks, PlazaHit, i);

      plaza_prose_label_add_run (self->text, PLAZA_RUN_BLANK, blank->start, blank->end);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->filled->text, -1);
  message_card_show_length (self);
}

/**
 * plaza_message_card_get_text:
 *
 * Returns: what a copy of the message would hold now
 */
const char *
plaza_message_card_get_text (PlazaMessageCard *self)
{
  g_return_val_if_fail (PLAZA_IS_MESSAGE_CARD (self), NULL);

  return self->filled->text;
}

/**
 * plaza_message_card_get_blank_after:
 * @name: (nullable): one of its placeholders; %NULL for the beginning
 *
 * Returns: (transfer none) (nullable): the next placeholder of the message, filled in or not
 */
const char *
plaza_message_card_get_blank_after (PlazaMessageCard *self,
                                    const char       *name)
{
  GStrv placeholders;

  g_return_val_if_fail (PLAZA_IS_MESSAGE_CARD (self), NULL);

  placeholders = self->message->placeholders;
  if (name == NULL)
    return placeholders[0];

  for (guint i = 0; placeholders[i] != NULL; i++)
    if (g_str_equal (placeholders[i], name))
      return placeholders[i + 1];

  return NULL;
}

/**
 * plaza_message_card_copy:
 *
 * Copies the message, or asks first where something is missing in it.
 */
void
plaza_message_card_copy (PlazaMessageCard *self)
{
  g_return_if_fail (PLAZA_IS_MESSAGE_CARD (self));

  copy_clicked_cb (self);
}
