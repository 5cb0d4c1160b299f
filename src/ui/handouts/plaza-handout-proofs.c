/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-proofs.h"

#include <gdk/gdk.h>

#include "plaza-handout-layout.h"
#include "plaza-handout-words.h"

typedef struct
{
  PlazaPages         *pages;   /* the last ones, until there are others */
  GError             *error;
  char               *languages;  /* in which they are laid out, or about to be */
  gboolean            stale;
  PlazaHandoutLayout *layout;  /* the next ones, where they are begun */
  gint64              begun;   /* when, in microseconds */
  gboolean            late;    /* whether that was said */
  guint               n_waits; /* who needs it, whether it is looked at or not */
} Proof;

struct _PlazaHandoutProofs
{
  GObject            parent_instance;

  PlazaHandoutDraft *draft;
  Proof              proofs[PLAZA_N_HANDOUTS];
  gboolean           active;
  guint              source;
};

G_DEFINE_FINAL_TYPE (PlazaHandoutProofs, plaza_handout_proofs, G_TYPE_OBJECT)

static guint proof_signal, late_signal, step_signal;

/* After drawing, so that a letter is on the screen before its page is laid out. */
#define SHOWN_PRIORITY (GDK_PRIORITY_REDRAW + 5)

/* What is worked at a time, in microseconds, so that every frame is drawn; and
 * what nobody notices. */
#define SLICE (5 * 1000)
#define SOON (150 * 1000)

static gboolean proofs_idle_cb (gpointer data);

static int
proofs_next_stale (PlazaHandoutProofs *self)
{
  PlazaHandout shown = plaza_handout_draft_get_handout (self->draft);

  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    if (self->proofs[i].stale && self->proofs[i].n_waits > 0)
      return i;

  if (!self->active)
    return -1;
  if (self->proofs[shown].stale)
    return shown;

  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    if (self->proofs[i].stale)
      return i;

  return -1;
}

static void
proofs_schedule (PlazaHandoutProofs *self)
{
  int next = proofs_next_stale (self);
  gboolean shown = next == (int) plaza_handout_draft_get_handout (self->draft);

  g_clear_handle_id (&self->source, g_source_remove);
  if (next >= 0)
    self->source = g_idle_add_full (shown ? SHOWN_PRIORITY : G_PRIORITY_DEFAULT_IDLE, proofs_idle_cb, self, NULL);
}

/* What asks for nothing is not laid out: there is nothing to leave. */
static gboolean
proofs_has_content (PlazaHandoutProofs *self,
                    PlazaHandout        handout)
{
  return !plaza_handout_reads (handout, PLAZA_PART_ASKS) ||
         plaza_ask_list_get_n_chosen (plaza_handout_draft_get_asks (self->draft)) > 0;
}

static void
proofs_begin (PlazaHandoutProofs *self,
              PlazaHandout        handout)
{
  Proof *proof = &self->proofs[handout];
  g_autoptr(PlazaHandoutOptions) options = plaza_handout_draft_make_options (self->draft, handout);
  PlazaEvent *event = plaza_handout_draft_get_event (self->draft);

  g_set_str (&proof->languages, plaza_handout_draft_get_languages_of (self->draft, handout));
  proof->begun = g_get_monotonic_time ();
  proof->late = FALSE;
  proof->layout = plaza_handout_layout_new (plaza_handout_draft_get_campaign (self->draft),
                                            plaza_handout_reads (handout, PLAZA_PART_EVENT) ? event : NULL, options);
}

static void
proofs_finish (PlazaHandoutProofs *self,
               PlazaHandout        handout)
{
  Proof *proof = &self->proofs[handout];

  proof->stale = FALSE;
  g_clear_object (&proof->pages);
  g_clear_error (&proof->error);
  if (proof->layout != NULL)
    proof->pages = plaza_handout_layout_finish (proof->layout, &proof->error);
  g_clear_pointer (&proof->layout, plaza_handout_layout_free);

  g_signal_emit (self, proof_signal, 0, handout);
}

/* Works on it until it is done, or until then. */
static void
proofs_lay_out (PlazaHandoutProofs *self,
                PlazaHandout        handout,
                gint64              until)
{
  Proof *proof = &self->proofs[handout];

  if (proof->layout == NULL && proofs_has_content (self, handout))
    proofs_begin (self, handout);

  while (proof->layout != NULL && plaza_handout_layout_step (proof->layout))
    if (g_get_monotonic_time () > until)
      return;

  proofs_finish (self, handout);
}

/* Said once of each, to who waits for it. */
static void
proofs_tell_if_late (PlazaHandoutProofs *self,
                     PlazaHandout        handout)
{
  Proof *proof = &self->proofs[handout];

  if (!proof->stale || proof->late || handout != plaza_handout_draft_get_handout (self->draft) ||
      g_get_monotonic_time () < proof->begun + SOON)
    return;

  proof->late = TRUE;
  g_signal_emit (self, late_signal, 0, handout);
}

static gboolean
proofs_idle_cb (gpointer data)
{
  PlazaHandoutProofs *self = data;
  int next = proofs_next_stale (self);

  self->source = 0;
  if (next >= 0)
    {
      proofs_lay_out (self, next, g_get_monotonic_time () + SLICE);
      if (self->proofs[next].layout != NULL)
        g_signal_emit (self, step_signal, 0, next, plaza_handout_layout_get_fraction (self->proofs[next].layout));
      proofs_tell_if_late (self, next);
    }
  proofs_schedule (self);

  return G_SOURCE_REMOVE;
}

static void
proofs_make_stale (PlazaHandoutProofs *self,
                   PlazaHandout        handout)
{
  g_clear_pointer (&self->proofs[handout].layout, plaza_handout_layout_free);
  self->proofs[handout].stale = TRUE;
}

/* Whether the handout says something else when that property does. Choosing
 * another handout changes none of them, though each has its own languages. */
static gboolean
proofs_is_concerned (PlazaHandoutProofs *self,
                     PlazaHandout        handout,
                     const char         *property)
{
  static const struct { const char *property; PlazaHandoutPart part; } parts[] = {
    { "event", PLAZA_PART_EVENT }, { "events", PLAZA_PART_EVENTS }, { "guide", PLAZA_PART_GUIDE }, { "facts", PLAZA_PART_FACTS },
    { "organizations", PLAZA_PART_PEOPLE }, { "contact-name", PLAZA_PART_PEOPLE }, { "contact-address", PLAZA_PART_PEOPLE },
    { "web-address", PLAZA_PART_PEOPLE },
  };

  if (strcmp (property, "handout") == 0)
    return FALSE;
  if (strcmp (property, "languages") == 0)
    return g_strcmp0 (self->proofs[handout].languages,
                      plaza_handout_draft_get_languages_of (self->draft, handout)) != 0;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strcmp (property, parts[i].property) == 0)
      return plaza_handout_reads (handout, parts[i].part);
  if (strcmp (property, "large-print") == 0)
    return plaza_handout_offers (handout, PLAZA_PART_LARGE_PRINT);

  return TRUE;
}

/* All that are made from that. */
static void
proofs_make_stale_by_part (PlazaHandoutProofs *self,
                           PlazaHandoutPart    part)
{
  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    if (plaza_handout_reads (i, part))
      proofs_make_stale (self, i);

  proofs_schedule (self);
}

static void
proofs_draft_notify_cb (PlazaHandoutDraft  *draft,
                        GParamSpec         *pspec,
                        PlazaHandoutProofs *self)
{
  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    if (proofs_is_concerned (self, i, pspec->name))
      proofs_make_stale (self, i);

  proofs_schedule (self);
}

static void
proofs_asks_changed_cb (PlazaHandoutProofs *self)
{
  proofs_make_stale_by_part (self, PLAZA_PART_ASKS);
}

static void
proofs_sheet_changed_cb (PlazaHandoutProofs *self)
{
  proofs_make_stale_by_part (self, PLAZA_PART_POINTS);
}

/* What a reader typed about themselves is in the sample messages of a guide. */
static gboolean
proofs_is_in_messages (PlazaCampaign *campaign,
                       GPtrArray     *changes)
{
  GPtrArray *messages = plaza_campaign_get_messages (campaign);

  for (guint i = 0; i < messages->len; i++)
    {
      const PlazaMessage *message = g_ptr_array_index (messages, i);

      for (guint k = 0; message->placeholders[k] != NULL; k++)
        if (plaza_changes_have (changes, PLAZA_THING_VALUE, message->placeholders[k]))
          return TRUE;
    }

  return FALSE;
}

/* Any page may say it. What the reader chose is told by the draft and by the sheet. */
static void
proofs_campaign_changed_cb (PlazaHandoutProofs *self,
                            GPtrArray          *changes)
{
  gboolean any = FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      PlazaThing thing = ((PlazaChange *) g_ptr_array_index (changes, i))->thing;

      any |= thing != PLAZA_THING_VALUE && thing != PLAZA_THING_SHEET_LINE && thing != PLAZA_THING_EVENT_SHEET;
    }
  if (proofs_is_in_messages (plaza_handout_draft_get_campaign (self->draft), changes))
    proofs_make_stale_by_part (self, PLAZA_PART_GUIDE);
  if (!any)
    return;

  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    proofs_make_stale (self, i);
  proofs_schedule (self);
}

static void
plaza_handout_proofs_dispose (GObject *object)
{
  PlazaHandoutProofs *self = PLAZA_HANDOUT_PROOFS (object);

  g_clear_handle_id (&self->source, g_source_remove);
  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    {
      g_clear_object (&self->proofs[i].pages);
      g_clear_error (&self->proofs[i].error);
      g_clear_pointer (&self->proofs[i].languages, g_free);
      g_clear_pointer (&self->proofs[i].layout, plaza_handout_layout_free);
    }
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (plaza_handout_proofs_parent_class)->dispose (object);
}

static void
plaza_handout_proofs_class_init (PlazaHandoutProofsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_handout_proofs_dispose;

  proof_signal = g_signal_new ("proof", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  late_signal = g_signal_new ("late", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                              0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  step_signal = g_signal_new ("step", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                              0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_DOUBLE);
}

static void
plaza_handout_proofs_init (PlazaHandoutProofs *self)
{
}

/**
 * plaza_handout_proofs_new:
 * @draft: what is laid out, and whose changes are followed
 *
 * Returns: (transfer full): proofs that lay out nothing before they are active
 */
PlazaHandoutProofs *
plaza_handout_proofs_new (PlazaHandoutDraft *draft)
{
  PlazaHandoutProofs *self;
  PlazaSheet *sheet;

  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (draft), NULL);

  self = g_object_new (PLAZA_TYPE_HANDOUT_PROOFS, NULL);
  self->draft = g_object_ref (draft);
  sheet = plaza_handout_draft_get_sheet (draft);
  g_signal_connect_object (draft, "notify", G_CALLBACK (proofs_draft_notify_cb), self, 0);
  g_signal_connect_object (plaza_handout_draft_get_asks (draft), "changed",
                           G_CALLBACK (proofs_asks_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sheet, "items-changed", G_CALLBACK (proofs_sheet_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sheet, "changed", G_CALLBACK (proofs_sheet_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plaza_handout_draft_get_campaign (draft), "changed", G_CALLBACK (proofs_campaign_changed_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    proofs_make_stale (self, i);

  return self;
}

/**
 * plaza_handout_proofs_set_active:
 * @active: whether anybody looks; a page that is not shown costs nothing
 */
void
plaza_handout_proofs_set_active (PlazaHandoutProofs *self,
                                 gboolean            active)
{
  g_return_if_fail (PLAZA_IS_HANDOUT_PROOFS (self));

  self->active = active;
  proofs_schedule (self);
}

/**
 * plaza_handout_proofs_get_pages:
 *
 * Returns: (nullable) (transfer none): the pages as last laid out; %NULL where
 *   they could not be, or where there is nothing to print
 */
PlazaPages *
plaza_handout_proofs_get_pages (PlazaHandoutProofs *self,
                                PlazaHandout        handout)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_PROOFS (self), NULL);

  return self->proofs[handout].pages;
}

/**
 * plaza_handout_proofs_get_error:
 *
 * Returns: (nullable) (transfer none): why there are no pages
 */
const GError *
plaza_handout_proofs_get_error (PlazaHandoutProofs *self,
                                PlazaHandout        handout)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_PROOFS (self), NULL);

  return self->proofs[handout].error;
}

/**
 * plaza_handout_proofs_is_current:
 *
 * Returns: whether the last change is on these pages
 */
gboolean
plaza_handout_proofs_is_current (PlazaHandoutProofs *self,
                                 PlazaHandout        handout)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_PROOFS (self), FALSE);

  return !self->proofs[handout].stale;
}

/**
 * plaza_handout_proofs_wait:
 *
 * Has @handout laid out before the others, and also where nobody looks, until plaza_handout_proofs_unwait().
 */
void
plaza_handout_proofs_wait (PlazaHandoutProofs *self,
                           PlazaHandout        handout)
{
  g_return_if_fail (PLAZA_IS_HANDOUT_PROOFS (self));

  self->proofs[handout].n_waits++;
  proofs_schedule (self);
}

void
plaza_handout_proofs_unwait (PlazaHandoutProofs *self,
                             PlazaHandout        handout)
{
  g_return_if_fail (PLAZA_IS_HANDOUT_PROOFS (self));
  g_return_if_fail (self->proofs[handout].n_waits > 0);

  self->proofs[handout].n_waits--;
  proofs_schedule (self);
}
