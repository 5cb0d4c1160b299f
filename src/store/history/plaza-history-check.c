/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-history-check.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "plaza-edit.h"
#include "plaza-record-json.h"
#include "plaza-store-private.h"
#include "plaza-texts.h"
#include "plaza-things.h"

enum { LIST_EDITS, LIST_EVENTS };

static const char * const sql[] = {
  [LIST_EDITS] = "SELECT thing, uid, what, change, ifnull(undoes >= batch, 0) FROM edit JOIN batch ON batch.id = edit.batch"
                 " ORDER BY thing, uid",
  [LIST_EVENTS] = "SELECT 'event', uid FROM event WHERE revision <> (SELECT max (revision) FROM edit WHERE thing = 'event'"
                  " AND uid = event.uid)",
};

static gboolean
history_check_change (const PlazaRecordType *type,
                      const char            *change)
{
  g_autoptr(JsonNode) node = change != NULL ? json_from_string (change, NULL) : NULL;
  gpointer record;
  gboolean sound;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  record = plaza_record_new (type);
  sound = plaza_record_json_apply (type, record, json_node_get_object (node), PLAZA_SIDE_BEFORE);
  plaza_record_unref (record);
  return sound;
}

/* What is new needs no more words; of anything else it is said what it was before. */
static gboolean
history_check_edit (PlazaStatement *edit)
{
  g_autofree char *thing = plaza_statement_dup_required (edit, 0);
  g_autofree char *what = plaza_statement_dup_required (edit, 2);
  g_autofree char *change = plaza_statement_dup_text (edit, 3);
  int value;

  if (!plaza_enum_from_nick (PLAZA_TYPE_THING, thing, &value) || sqlite3_column_int (edit, 4) != 0)
    return FALSE;

  return g_str_equal (what, "new") ? change == NULL : history_check_change (plaza_things[value].type, change);
}

static gboolean
history_check_event (PlazaStatement *event)
{
  return FALSE;
}

/* The findings of one thing are one. */
static void
history_check_add (PlazaStatement  *row,
                   const char      *sentence,
                   char           **last,
                   GPtrArray       *findings)
{
  g_autofree char *uid = plaza_statement_dup_required (row, 1);
  g_autofree char *shown = plaza_text_visible (uid);
  g_autoptr(GString) text = g_string_new (sentence);

  if (g_strcmp0 (uid, *last) == 0)
    return;

  g_set_str (last, uid);
  g_string_replace (text, "%s", shown, 1);
  plaza_findings_add (findings, "edit", g_strcmp0 (plaza_statement_peek_text (row, 0), "event") == 0 ? uid : NULL, FALSE,
                      g_string_free_and_steal (g_steal_pointer (&text)));
}

static gboolean
history_check_list (PlazaStore  *store,
                    const char  *text,
                    gboolean   (*is_sound) (PlazaStatement *row),
                    const char  *sentence,
                    GPtrArray   *findings,
                    GError     **error)
{
  g_autoptr(PlazaStatement) list = plaza_statement_get (store, text, error);
  g_autoptr(GError) local = NULL;
  g_autofree char *last = NULL;

  if (list == NULL)
    return FALSE;

  while (plaza_statement_next (store, list, &local))
    if (!is_sound (list))
      history_check_add (list, sentence, &last, findings);

  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * plaza_history_check:
 *
 * Looks whether what was changed can be read from the history, and taken back, and whether the history knows all changes.
 *
 * Returns: whether it could be looked at
 */
gboolean
plaza_history_check (PlazaStore  *store,
                     GPtrArray   *findings,
                     GError     **error)
{
  return history_check_list (store, sql[LIST_EDITS], history_check_edit,
                             /* Translators: %s is the name of an event, or of another thing, in the file. */
                             _("The history of “%s” is damaged: not all that was changed can be taken back."), findings, error) &&
         history_check_list (store, sql[LIST_EVENTS], history_check_event,
                             /* Translators: %s is the name of an event in the file. */
                             _("“%s” was changed without its history."), findings, error);
}
