/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-message-list.h"

#include <adwaita.h>

#include "plaza-about-draft.h"
#include "plaza-about-you.h"
#include "plaza-hashtag.h"
#include "plaza-message-card.h"
#include "plaza-texts.h"

struct _PlazaMessageList
{
  GtkBox            parent_instance;

  PlazaDraft       *draft;    /* what is put into the messages */
  PlazaFormSection *about_you;
  GPtrArray        *cards;    /* of PlazaMessageCard; borrowed */
  PlazaMessageCard *filling;  /* the one that is being filled in, or NULL */
};

G_DEFINE_FINAL_TYPE (PlazaMessageList, plaza_message_list, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
message_list_changed_cb (PlazaMessageList *self)
{
  g_autoptr(GHashTable) values = plaza_about_draft_get_values (self->draft);

  for (guint i = 0; i < self->cards->len; i++)
    plaza_message_card_fill (g_ptr_array_index (self->cards, i), values);

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
message_list_ask_cb (PlazaMessageList *self,
                     const char       *name,
                     PlazaMessageCard *card)
{
  self->filling = card;
  plaza_form_section_ask (self->about_you, name);
}

/* Enter goes through the fields that the message has, and copies it at the end. */
static void
message_list_entered_cb (PlazaMessageList *self,
                         const char       *name)
{
  const char *next;

  if (self->filling == NULL)
    return;

  next = plaza_message_card_get_blank_after (self->filling, name);
  if (next != NULL)
    plaza_form_section_ask (self->about_you, next);
  else
    plaza_message_card_copy (self->filling);
}

static guint
message_list_count_capitals (const char *hashtag)
{
  guint n = 0;

  for (const char *p = hashtag; *p != '\0'; p++)
    n += g_ascii_isupper (*p);

  return n;
}

/* A hashtag that stands there in two ways is one to a network. The one with
 * more capitals is shown: a screen reader tells its words apart. */
static gboolean
message_list_is_best (const char * const *hashtags,
                      guint               index)
{
  g_autofree char *folded = plaza_text_fold (hashtags[index]);

  for (guint i = 0; hashtags[i] != NULL; i++)
    {
      g_autofree char *other = plaza_text_fold (hashtags[i]);
      guint mine = message_list_count_capitals (hashtags[index]);
      guint others = message_list_count_capitals (hashtags[i]);

      if (i != index && g_str_equal (folded, other) && (others > mine || (others == mine && i < index)))
        return FALSE;
    }

  return TRUE;
}

static GtkWidget *
message_list_hashtags_new (const char * const *hashtags)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  for (guint i = 0; hashtags[i] != NULL; i++)
    if (message_list_is_best (hashtags, i))
      adw_wrap_box_append (ADW_WRAP_BOX (box), plaza_hashtag_button_new (hashtags[i], hashtags[i]));

  return box;
}

static void
message_list_append_cards (PlazaMessageList *self,
                           GPtrArray        *messages,
                           const char       *language)
{
  g_autoptr(GHashTable) values = plaza_about_draft_get_values (self->draft);

  for (guint i = 0; i < messages->len; i++)
    {
      GtkWidget *card = plaza_message_card_new (g_ptr_array_index (messages, i), language, values);

      g_signal_connect_object (card, "ask", G_CALLBACK (message_list_ask_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->cards, card);
      gtk_box_append (GTK_BOX (self), card);
    }
}

static void
plaza_message_list_finalize (GObject *object)
{
  g_ptr_array_unref (PLAZA_MESSAGE_LIST (object)->cards);
  g_object_unref (PLAZA_MESSAGE_LIST (object)->draft);

  G_OBJECT_CLASS (plaza_message_list_parent_class)->finalize (object);
}

static void
plaza_message_list_class_init (PlazaMessageListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_message_list_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", PLAZA_TYPE_MESSAGE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plaza_message_list_init (PlazaMessageList *self)
{
  self->cards = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "messages");
}

/**
 * plaza_message_list_new:
 * @campaign: the campaign
 * @language: the content language
 * @hashtags: whether to offer the campaign's hashtags; not where the text lists them
 */
GtkWidget *
plaza_message_list_new (PlazaCampaign *campaign,
                        const char    *language,
                        gboolean       hashtags)
{
  PlazaMessageList *self = g_object_new (PLAZA_TYPE_MESSAGE_LIST, NULL);
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);

  self->draft = g_object_ref (plaza_about_draft_for (campaign));
  self->about_you = PLAZA_FORM_SECTION (plaza_about_you_new (campaign));
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (message_list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->about_you, "entered", G_CALLBACK (message_list_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->about_you));

  if (hashtags && record->hashtags[0] != NULL)
    gtk_box_append (GTK_BOX (self), message_list_hashtags_new ((const char * const *) record->hashtags));
  message_list_append_cards (self, plaza_campaign_get_messages (campaign), language);

  return GTK_WIDGET (self);
}

/**
 * plaza_message_list_begin:
 * @within: a widget in one of the messages; another one stands for the first message
 *
 * Puts the keyboard where that message is filled in, or where it is copied if
 * it holds no places to fill in.
 *
 * Returns: whether it is there
 */
gboolean
plaza_message_list_begin (PlazaMessageList *self,
                          GtkWidget        *within)
{
  GtkWidget *card = gtk_widget_get_ancestor (within, PLAZA_TYPE_MESSAGE_CARD);
  const char *first;

  g_return_val_if_fail (PLAZA_IS_MESSAGE_LIST (self), FALSE);

  if (card == NULL && self->cards->len > 0)
    card = g_ptr_array_index (self->cards, 0);
  if (card == NULL)
    return FALSE;

  self->filling = PLAZA_MESSAGE_CARD (card);
  first = plaza_message_card_get_blank_after (self->filling, NULL);
  if (first == NULL)
    return gtk_widget_grab_focus (card);

  plaza_form_section_ask (self->about_you, first);
  return TRUE;
}
