/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-private.h"

#include "plaza-campaign-table.h"

G_DEFINE_FINAL_TYPE (PlazaCampaign, plaza_campaign, G_TYPE_OBJECT)

enum { CHANGED, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
plaza_campaign_finalize (GObject *object)
{
  PlazaCampaign *self = PLAZA_CAMPAIGN (object);

  g_clear_object (&self->sheet);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  plaza_event_cache_free (self->events);
  plaza_campaign_forget_lists (self);
  g_clear_pointer (&self->officials, g_ptr_array_unref);
  g_clear_pointer (&self->bills, g_ptr_array_unref);
  g_clear_pointer (&self->guides, g_ptr_array_unref);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_pointer (&self->messages, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_free (self->origin);
  g_clear_pointer (&self->record, plaza_record_unref);
  g_clear_pointer (&self->former, g_ptr_array_unref);
  g_clear_pointer (&self->store, plaza_store_close);
  G_OBJECT_CLASS (plaza_campaign_parent_class)->finalize (object);
}

static void
plaza_campaign_class_init (PlazaCampaignClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_campaign_finalize;

  /**
   * PlazaCampaign::changed:
   * @changes: (element-type PlazaChange): what, each thing once
   *
   * Something in the campaign is otherwise than it was, by this program or by another one.
   * What the campaign answers from now on is new; a record that somebody holds stays what it was.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  /**
   * PlazaCampaign::failed:
   * @sentence: what could not be read, and what to do
   *
   * Something could not be read, and whoever asked for it may show nothing in its place. Emitted in
   * the middle of reading: the campaign must not be asked anything then.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plaza_campaign_init (PlazaCampaign *self)
{
  self->events = plaza_event_cache_new ();
  self->sheets = g_ptr_array_new ();
  self->former = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

static void
campaign_failed_cb (const GError *error,
                    gpointer      data)
{
  g_signal_emit (data, signals[FAILED], 0, error->message);
}

static PlazaCampaign *
campaign_new (PlazaStore  *store,
              GError     **error)
{
  g_autoptr(PlazaCampaign) self = NULL;

  if (store == NULL)
    return NULL;

  self = g_object_new (PLAZA_TYPE_CAMPAIGN, NULL);
  self->store = store;
  plaza_store_set_failed (store, campaign_failed_cb, self);
  self->record = plaza_campaign_table_load (store, error);
  if (self->record == NULL)
    return NULL;

  return plaza_campaign_load_values (self, error) && plaza_campaign_see_all (self, error) ? g_steal_pointer (&self)
                                                                                          : NULL;
}

/* For the room: tells everybody what is otherwise than it was. */
void
plaza_campaign_emit_changed (PlazaCampaign *self,
                             GPtrArray     *changes)
{
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

/**
 * plaza_campaign_open_current:
 * @path: a campaign file
 * @error: %PLAZA_STORE_ERROR_OLDER where it is to be brought up to date first, which takes long: plaza_update_job_new()
 *
 * Returns: (transfer full) (nullable): the campaign, as from plaza_campaign_open()
 */
PlazaCampaign *
plaza_campaign_open_current (const char  *path,
                             GError     **error)
{
  return campaign_new (plaza_store_open_as (path, PLAZA_STORE_HOW_CURRENT, NULL, error), error);
}

/**
 * plaza_campaign_open:
 * @path: a campaign file
 *
 * Returns: (transfer full) (nullable): the campaign; @error is one of %PLAZA_STORE_ERROR,
 *   a whole sentence for the reader
 */
PlazaCampaign *
plaza_campaign_open (const char  *path,
                     GError     **error)
{
  return campaign_new (plaza_store_open (path, error), error);
}

/**
 * plaza_campaign_create:
 * @path: where the file is to be; nothing may be there
 * @pack: what it is to hold
 *
 * Returns: (transfer full) (nullable): the new campaign, open; @error as for plaza_campaign_open()
 */
PlazaCampaign *
plaza_campaign_create (const char       *path,
                       const PlazaPack  *pack,
                       GError          **error)
{
  return campaign_new (plaza_store_create (path, pack, NULL, error), error);
}

/**
 * plaza_campaign_get_path:
 *
 * Returns: where the file is, without symbolic links
 */
const char *
plaza_campaign_get_path (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return plaza_store_get_path (self->store);
}

/**
 * plaza_campaign_may_change:
 * @error: %PLAZA_STORE_ERROR_READ_ONLY or %PLAZA_STORE_ERROR_NEWER: a sentence that says what to do
 *
 * Returns: whether something in the campaign can be changed now; it may be that it can only be read
 */
gboolean
plaza_campaign_may_change (PlazaCampaign  *self,
                           GError        **error)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), FALSE);

  return plaza_store_may_change (self->store, error);
}

/**
 * plaza_campaign_get_record:
 *
 * Returns: (transfer none): the day itself
 */
const PlazaCampaignRecord *
plaza_campaign_get_record (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return self->record;
}

/**
 * plaza_campaign_was_read:
 * @error: what could not be read first
 *
 * Lists, counts and texts show nothing where the file cannot be read. Whoever makes something of
 * them that leaves the program asks here whether that is all.
 *
 * Returns: whether all that was asked for since the campaign was opened could be read
 */
gboolean
plaza_campaign_was_read (PlazaCampaign  *self,
                         GError        **error)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), FALSE);

  return plaza_store_was_read (self->store, error);
}

/**
 * plaza_campaign_get_sheet:
 *
 * Returns: (transfer none): the general sheet, for no event in particular; see plaza_sheet_new() for that of one
 */
PlazaSheet *
plaza_campaign_get_sheet (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  if (self->sheet == NULL)
    self->sheet = plaza_sheet_new (self, NULL);

  return self->sheet;
}
