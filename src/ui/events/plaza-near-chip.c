/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-near-chip.h"

#include <glib/gi18n.h>

#include "plaza-filter-words.h"
#include "plaza-near-hint.h"
#include "plaza-near-popover.h"
#include "plaza-notice.h"

/* The chip that says near which place events are looked for. */
struct _PlazaNearChip
{
  PlazaChip         parent_instance;

  PlazaAsked       *asked;
  PlazaNearPopover *popover; /* made when it is first opened */
  guint             look;    /* the idle that looks the text up */
  gboolean          hinting; /* whether the text names a place */
};

G_DEFINE_FINAL_TYPE (PlazaNearChip, plaza_near_chip, PLAZA_TYPE_CHIP)

static GtkPopover *
plaza_near_chip_create_popover (PlazaChip *chip)
{
  PlazaNearChip *self = PLAZA_NEAR_CHIP (chip);

  self->popover = g_object_ref_sink (PLAZA_NEAR_POPOVER (plaza_near_popover_new (self->asked)));

  return GTK_POPOVER (g_object_ref (self->popover));
}

static void
near_changed_cb (PlazaNearChip *self)
{
  const PlazaNear *near = plaza_asked_get_near (self->asked);
  double within = plaza_asked_get_within (self->asked);
  g_autofree char *label = NULL;
  g_autofree char *words = NULL;

  if (near == NULL)
    {
      plaza_chip_set_label (PLAZA_CHIP (self), NULL);
      return;
    }

  label = plaza_filter_words_near (near, within);
  words = plaza_filter_words_near_short (near, within);
  plaza_chip_set_label (PLAZA_CHIP (self), label);
  plaza_chip_shorten (PLAZA_CHIP (self), words);
}

/* The chip offers what the search can mean, in words that are seen and heard,
 * and moves nothing for it. */
static void
chip_set_hinting (PlazaNearChip *self,
                  gboolean       hinting)
{
  const char *text = plaza_asked_get_text (self->asked);
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  if (self->hinting == hinting)
    return;

  self->hinting = hinting;
  if (!hinting)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "offering");
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), NULL);
      near_changed_cb (self);
      return;
    }

  /* Translators: %s is a place that the reader typed. */
  name = g_strdup_printf (_("Events near “%s”"), text);
  /* Translators: %s is a place that the reader typed; offered beside a sign for "near". Very short. */
  words = g_strdup_printf (_("%s?"), text);
  gtk_widget_add_css_class (GTK_WIDGET (self), "offering");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), name, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  if (plaza_asked_get_near (self->asked) == NULL)
    plaza_chip_set_offer (PLAZA_CHIP (self), words, name);
}

static gboolean
chip_look_cb (gpointer data)
{
  PlazaNearChip *self = data;

  self->look = 0;
  chip_set_hinting (self, plaza_near_hint_find (self->asked, NULL) != PLAZA_NEAR_HINT_NONE);

  return G_SOURCE_REMOVE;
}

/* Typing does not wait for the gazetteer: the list is there before. */
static void
chip_text_changed_cb (PlazaNearChip *self)
{
  chip_set_hinting (self, FALSE);
  g_clear_handle_id (&self->look, g_source_remove);
  if (plaza_asked_get_query (self->asked)->text != NULL)
    self->look = g_idle_add_full (G_PRIORITY_LOW, chip_look_cb, self, NULL);
}

/* The popover begins with the place that the search names. */
static void
plaza_near_chip_opening (PlazaChip *chip)
{
  PlazaNearChip *self = PLAZA_NEAR_CHIP (chip);

  plaza_near_popover_begin (self->popover, self->hinting ? plaza_asked_get_text (self->asked) : NULL);
}

static void
chip_cleared_cb (PlazaNearChip *self)
{
  g_autoptr(GError) error = NULL;

  plaza_asked_clear_near (self->asked);
  if (!plaza_asked_save_near (self->asked, &error))
    plaza_notice_show (GTK_WIDGET (self), error->message);
}

static void
plaza_near_chip_dispose (GObject *object)
{
  PlazaNearChip *self = PLAZA_NEAR_CHIP (object);

  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_object (&self->popover);
  g_clear_object (&self->asked);

  G_OBJECT_CLASS (plaza_near_chip_parent_class)->dispose (object);
}

static void
plaza_near_chip_class_init (PlazaNearChipClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_near_chip_dispose;
  PLAZA_CHIP_CLASS (klass)->create_popover = plaza_near_chip_create_popover;
  PLAZA_CHIP_CLASS (klass)->opening = plaza_near_chip_opening;
}

static void
plaza_near_chip_init (PlazaNearChip *self)
{
  g_signal_connect (self, "cleared", G_CALLBACK (chip_cleared_cb), NULL);
}

/**
 * plaza_near_chip_set_asked:
 *
 * To be called once, before the chip is shown.
 */
void
plaza_near_chip_set_asked (PlazaNearChip *self,
                           PlazaAsked    *asked)
{
  g_return_if_fail (PLAZA_IS_NEAR_CHIP (self));
  g_return_if_fail (PLAZA_IS_ASKED (asked));

  if (!g_set_object (&self->asked, asked))
    return;

  g_signal_connect_object (asked, "notify::near-label", G_CALLBACK (near_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (asked, "notify::within", G_CALLBACK (near_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (asked, "notify::text", G_CALLBACK (chip_text_changed_cb), self, G_CONNECT_SWAPPED);
  near_changed_cb (self);
}

/**
 * plaza_near_chip_ask:
 * @text: a place that the reader typed elsewhere
 *
 * Opens the choice of a place with what may be meant by @text.
 */
void
plaza_near_chip_ask (PlazaNearChip *self,
                     const char    *text)
{
  g_return_if_fail (PLAZA_IS_NEAR_CHIP (self));

  plaza_chip_popup (PLAZA_CHIP (self));
  plaza_near_popover_begin (self->popover, text);
}
