/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-table.h"

#include <glib/gi18n.h>

#include "plaza-rows.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"
#include "plaza-texts.h"

enum { WRITE, REMOVE_TEXTS, REMOVE_LISTS, INSERT_TEXT, INSERT_LIST, LOAD, LOAD_TEXTS, LOAD_LIST, LOOK, COUNT };

static const char * const sql[] = {
  [WRITE] = "INSERT INTO campaign (row, id, revision, name, day, hashtag, accent, last_day) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)"
            " ON CONFLICT (row) DO UPDATE SET id = ?1, revision = ?2, name = ?3, day = ?4, hashtag = ?5, accent = ?6, last_day = ?7",
  [REMOVE_TEXTS] = "DELETE FROM campaign_text",
  [REMOVE_LISTS] = "DELETE FROM campaign_list",
  [INSERT_TEXT] = "INSERT INTO campaign_text (language, title, summary, leave_behind) VALUES (?, ?, ?, ?)",
  [INSERT_LIST] = "INSERT INTO campaign_list (name, position, value) VALUES (?, ?, ?)",
  [LOAD] = "SELECT id, name, day, hashtag, accent, revision, last_day FROM campaign",
  [LOAD_TEXTS] = "SELECT language, title, summary, leave_behind FROM campaign_text",
  [LOAD_LIST] = "SELECT value FROM campaign_list WHERE name = ? ORDER BY position",
  /* A file of version 1 has no last day: the name then means the NULL beside it. */
  [LOOK] = "SELECT id, name, day, hashtag, accent, 0, (SELECT last_day FROM campaign) FROM campaign, (SELECT NULL AS last_day)",
  [COUNT] = "SELECT (SELECT count (*) FROM event), (SELECT count (*) FROM guide), (SELECT count (*) FROM point),"
            " (SELECT count (*) FROM message)",
};

static gboolean
campaign_table_insert_list (PlazaStore  *store,
                            const char  *name,
                            GStrv        values,
                            GError     **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT_LIST], error);

  if (insert == NULL)
    return FALSE;

  plaza_statement_bind_text (insert, 1, name);
  return plaza_rows_write_list (store, insert, 2, values, error);
}

static gboolean
campaign_table_insert_texts (PlazaStore                 *store,
                             const PlazaCampaignRecord  *record,
                             GError                    **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT_TEXT], error);
  PlazaTexts *texts[] = { record->titles, record->summaries, record->leave_behinds };

  return insert != NULL &&
         plaza_rows_write_texts (store, insert, 1, texts, G_N_ELEMENTS (texts), error);
}

static gboolean
campaign_table_write_row (PlazaStore                 *store,
                          const PlazaCampaignRecord  *record,
                          GError                    **error)
{
  g_autoptr(PlazaStatement) write = plaza_statement_get (store, sql[WRITE], error);

  if (write == NULL)
    return FALSE;

  plaza_statement_bind_text (write, 1, record->id);
  sqlite3_bind_int (write, 2, MAX (plaza_record_get_revision (record), 1));
  plaza_statement_bind_text (write, 3, record->name);
  plaza_statement_bind_text (write, 4, record->day);
  plaza_statement_bind_text (write, 5, record->hashtag);
  plaza_statement_bind_text (write, 6, record->accent);
  plaza_statement_bind_text (write, 7, record->last_day);
  return plaza_statement_run (store, write, error);
}

static gboolean
campaign_table_remove_all (PlazaStore  *store,
                           const char  *what,
                           GError     **error)
{
  g_autoptr(PlazaStatement) statement = plaza_statement_get (store, what, error);

  return statement != NULL && plaza_statement_run (store, statement, error);
}

/**
 * plaza_campaign_table_write:
 *
 * Returns: whether the campaign's own record was written, instead of the one that was there
 */
gboolean
plaza_campaign_table_write (PlazaStore                 *store,
                            const PlazaCampaignRecord  *record,
                            GError                    **error)
{
  return campaign_table_write_row (store, record, error) &&
         campaign_table_remove_all (store, sql[REMOVE_TEXTS], error) &&
         campaign_table_remove_all (store, sql[REMOVE_LISTS], error) &&
         campaign_table_insert_texts (store, record, error) &&
         campaign_table_insert_list (store, "language", record->languages, error) &&
         campaign_table_insert_list (store, "hashtag", record->hashtags, error) &&
         campaign_table_insert_list (store, "contributor", record->contributors, error);
}

static gboolean
campaign_table_load_list (PlazaStore  *store,
                          const char  *name,
                          GStrv       *values,
                          GError     **error)
{
  return plaza_rows_take_list (store, plaza_statement_get (store, sql[LOAD_LIST], error), name, values, error);
}

static gboolean
campaign_table_load_texts (PlazaStore           *store,
                           PlazaCampaignRecord  *record,
                           GError              **error)
{
  PlazaTexts *texts[] = { record->titles, record->summaries, record->leave_behinds };

  return plaza_rows_take_texts (store, plaza_statement_get (store, sql[LOAD_TEXTS], error), NULL,
                                texts, G_N_ELEMENTS (texts), error);
}

static gboolean
campaign_table_load_row (PlazaStore           *store,
                         const char           *statement,
                         PlazaCampaignRecord  *record,
                         GError              **error)
{
  g_autoptr(PlazaStatement) load = plaza_statement_get (store, statement, error);
  g_autoptr(GError) local = NULL;

  if (load == NULL)
    return FALSE;

  if (!plaza_statement_next (store, load, &local))
    {
      if (local != NULL)
        g_propagate_error (error, g_steal_pointer (&local));
      else
        plaza_store_fail_damaged (store, error);
      return FALSE;
    }

  record->id = plaza_statement_dup_required (load, 0);
  record->name = plaza_statement_dup_required (load, 1);
  record->day = plaza_statement_dup_required (load, 2);
  record->hashtag = plaza_statement_dup_text (load, 3);
  record->accent = plaza_statement_dup_text (load, 4);
  plaza_record_set_row (record, sqlite3_column_int (load, 5), 0);
  record->last_day = plaza_statement_dup_text (load, 6);
  return TRUE;
}

/* They become parts of paths and files: a file that somebody else made may say anything. */
static gboolean
campaign_table_check_languages (PlazaStore  *store,
                                GStrv        languages,
                                GError     **error)
{
  g_autofree char *name = plaza_store_display_name (plaza_store_get_path (store));
  gboolean valid = languages[0] != NULL;

  for (guint i = 0; languages[i] != NULL; i++)
    valid &= plaza_language_is_valid (languages[i]);

  if (!valid)
    plaza_store_error_set_words (error, PLAZA_STORE_ERROR_DAMAGED,
                                 /* Translators: %s is the name of a file. */
                                 _("“%s” cannot be opened, because its languages are not written like “en” or “pt-BR”. Ask for another copy of it."),
                                 name);

  return valid;
}

/**
 * plaza_campaign_table_load:
 *
 * Returns: (transfer full) (nullable): the campaign's own record
 */
PlazaCampaignRecord *
plaza_campaign_table_load (PlazaStore  *store,
                           GError     **error)
{
  g_autoptr(PlazaCampaignRecord) record = plaza_campaign_record_new ();

  if (!campaign_table_load_row (store, sql[LOAD], record, error) || !campaign_table_load_texts (store, record, error) ||
      !campaign_table_load_list (store, "language", &record->languages, error) || !campaign_table_check_languages (store, record->languages, error) ||
      !campaign_table_load_list (store, "hashtag", &record->hashtags, error) ||
      !campaign_table_load_list (store, "contributor", &record->contributors, error))
    return NULL;

  return g_steal_pointer (&record);
}

/**
 * plaza_campaign_table_look:
 * @store: a file of any version
 *
 * Returns: (transfer full) (nullable): what the campaign is, without its texts and lists, but for its languages
 */
PlazaCampaignRecord *
plaza_campaign_table_look (PlazaStore  *store,
                           GError     **error)
{
  g_autoptr(PlazaCampaignRecord) record = plaza_campaign_record_new ();

  if (!campaign_table_load_row (store, sql[LOOK], record, error) ||
      !campaign_table_load_list (store, "language", &record->languages, error) ||
      !campaign_table_check_languages (store, record->languages, error))
    return NULL;

  return g_steal_pointer (&record);
}

/**
 * plaza_campaign_table_count:
 * @store: a file of any version
 * @counts: (out): how many events, guides, talking points and messages there are in it
 *
 * Returns: whether that could be counted
 */
gboolean
plaza_campaign_table_count (PlazaStore           *store,
                            guint                 counts[4],
                            GError              **error)
{
  g_autoptr(PlazaStatement) count = plaza_statement_get (store, sql[COUNT], error);

  if (count == NULL || !plaza_statement_next (store, count, error))
    return FALSE;

  for (int i = 0; i < 4; i++)
    counts[i] = (guint) sqlite3_column_int64 (count, i);
  return TRUE;
}
