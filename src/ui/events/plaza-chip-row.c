/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-chip-row.h"

#include <glib/gi18n.h>

struct _PlazaChipRow
{
  AdwBin      parent_instance;

  AdwWrapBox *row;      /* only where the first chip is very long it has two lines */
  GPtrArray  *chips;    /* all but the first, in their order */
  GtkBox     *column;   /* of those that the row has no room for; made when there is first one */
  GtkWidget  *menu;     /* opens it */
  int         width;    /* that was last given */
  gboolean    drawn;
  gboolean    narrow;
  guint       move;     /* the tick that moves the chips */
};

G_DEFINE_FINAL_TYPE (PlazaChipRow, plaza_chip_row, ADW_TYPE_BIN)

static void chip_row_move_later_cb (PlazaChipRow *self);

static gboolean
chip_row_is_in_menu (PlazaChipRow *self,
                     GtkWidget    *chip)
{
  return gtk_widget_get_parent (chip) != GTK_WIDGET (self->row);
}

/* What the row does not show is still said: how many of them filter. */
static void
chip_row_update_menu (PlazaChipRow *self)
{
  g_autofree char *words = NULL;
  const char *label;
  guint n = 0;

  if (self->menu == NULL)
    return;

  for (guint i = 0; i < self->chips->len; i++)
    if (chip_row_is_in_menu (self, self->chips->pdata[i]))
      n += plaza_chip_get_n_chosen (self->chips->pdata[i]);

  words = g_strdup_printf (ngettext ("%u filter", "%u filters", n), n);
  /* Translators: a button that opens the filters of the events. */
  label = n > 0 ? words : _("Filter");
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->menu), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (n > 0)
    gtk_widget_add_css_class (gtk_widget_get_parent (self->menu), "chosen");
  else
    gtk_widget_remove_css_class (gtk_widget_get_parent (self->menu), "chosen");
}

static void
chip_row_ensure_menu (PlazaChipRow *self)
{
  GtkWidget *chip, *popover;

  if (self->menu != NULL)
    return;

  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->column));
  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->menu), popover);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->menu), TRUE);
  gtk_widget_add_css_class (self->menu, "flat");
  chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (chip, "chip");
  gtk_box_append (GTK_BOX (chip), self->menu);
  adw_wrap_box_append (self->row, chip);
  chip_row_update_menu (self);
  /* What was chosen in it may go to the row, once it is closed. */
  g_signal_connect_object (self->menu, "notify::active", G_CALLBACK (chip_row_move_later_cb), self, G_CONNECT_SWAPPED);
}

/* With the gap before it. */
static int
chip_row_measure (PlazaChipRow *self,
                  GtkWidget    *chip)
{
  int width;

  gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width + adw_wrap_box_get_child_spacing (self->row);
}

/* What the reader is at stays where it is; then what filters is seen sooner than what could. */
static guint
chip_row_rank (PlazaChipRow *self,
               GtkWidget    *chip)
{
  gboolean has_focus = (gtk_widget_get_state_flags (chip) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (has_focus && !chip_row_is_in_menu (self, chip))
    return 0;

  return plaza_chip_get_n_chosen (PLAZA_CHIP (chip)) > 0 ? 1 : 2;
}

/* Which chips have to go to the menu where there is room for some others alone; a bit for each. */
static guint
chip_row_choose_spare (PlazaChipRow *self,
                       int           room)
{
  guint spare = 0;

  chip_row_ensure_menu (self);
  gtk_widget_set_visible (gtk_widget_get_parent (self->menu), TRUE);
  room -= chip_row_measure (self, gtk_widget_get_parent (self->menu));
  for (guint rank = 0; rank <= 2; rank++)
    for (guint i = 0; i < self->chips->len; i++)
      {
        int width = chip_row_measure (self, self->chips->pdata[i]);

        if (chip_row_rank (self, self->chips->pdata[i]) != rank)
          continue;
        if (width > room)
          spare |= 1u << i;
        else
          room -= width;
      }

  return spare;
}

/* Beside the first chip. */
static int
chip_row_measure_room (PlazaChipRow *self)
{
  return self->width + adw_wrap_box_get_child_spacing (self->row) -
         chip_row_measure (self, gtk_widget_get_first_child (GTK_WIDGET (self->row)));
}

static int
chip_row_measure_chips (PlazaChipRow *self)
{
  int all = 0;

  for (guint i = 0; i < self->chips->len; i++)
    all += chip_row_measure (self, self->chips->pdata[i]);

  return all;
}

static guint
chip_row_find_spare (PlazaChipRow *self)
{
  int room = chip_row_measure_room (self);

  if (self->narrow)
    return (1u << self->chips->len) - 1;

  return chip_row_measure_chips (self) > room ? chip_row_choose_spare (self, room) : 0;
}

static guint
chip_row_list_in_menu (PlazaChipRow *self)
{
  guint in_menu = 0;

  for (guint i = 0; i < self->chips->len; i++)
    in_menu |= chip_row_is_in_menu (self, self->chips->pdata[i]) ? 1u << i : 0;

  return in_menu;
}

/* In the middle of a layout, in which nothing may be shown or hidden, not even to measure it. */
static gboolean
chip_row_wants_move (PlazaChipRow *self)
{
  guint in_menu = chip_row_list_in_menu (self);

  if (in_menu == 0 && !self->narrow)
    return chip_row_measure_chips (self) > chip_row_measure_room (self);

  return chip_row_find_spare (self) != in_menu;
}

/* The chips stay in their order, in the row and in the menu. */
static void
chip_row_move (PlazaChipRow *self,
               guint         index,
               gboolean      to_menu)
{
  GtkWidget *before = to_menu ? NULL : gtk_widget_get_first_child (GTK_WIDGET (self->row));
  g_autoptr(GtkWidget) chip = g_object_ref (self->chips->pdata[index]);

  for (guint i = 0; i < index; i++)
    if (chip_row_is_in_menu (self, self->chips->pdata[i]) == to_menu)
      before = self->chips->pdata[i];

  if (to_menu)
    {
      plaza_chip_set_compact (PLAZA_CHIP (chip), FALSE);
      adw_wrap_box_remove (self->row, chip);
      gtk_box_insert_child_after (self->column, chip, before);
    }
  else
    {
      gtk_box_remove (self->column, chip);
      adw_wrap_box_insert_child_after (self->row, chip, before);
      plaza_chip_set_compact (PLAZA_CHIP (chip), TRUE);
    }
}

/* Nothing goes away under the hands of who has the menu open. */
static void
chip_row_move_chips (PlazaChipRow *self)
{
  guint spare, changed;

  if (self->menu != NULL && gtk_menu_button_get_active (GTK_MENU_BUTTON (self->menu)))
    return;

  spare = chip_row_find_spare (self);
  changed = spare ^ chip_row_list_in_menu (self);
  if (spare != 0)
    chip_row_ensure_menu (self);
  for (guint i = 0; i < self->chips->len; i++)
    if ((changed & (1u << i)) != 0)
      chip_row_move (self, i, (spare & (1u << i)) != 0);

  if (self->menu != NULL)
    gtk_widget_set_visible (gtk_widget_get_parent (self->menu), spare != 0);
  chip_row_update_menu (self);
}

static gboolean
chip_row_move_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       data)
{
  PlazaChipRow *self = PLAZA_CHIP_ROW (widget);

  self->move = 0;
  chip_row_move_chips (self);

  return G_SOURCE_REMOVE;
}

/* Whoever learns of it may be in the middle of a layout. What has been drawn already may not change
 * then (libadwaita draws it once more, to show it until the next frame). */
static void
chip_row_move_later_cb (PlazaChipRow *self)
{
  if (!self->drawn)
    chip_row_move_chips (self);
  else if (self->move == 0)
    self->move = gtk_widget_add_tick_callback (GTK_WIDGET (self), chip_row_move_cb, NULL, NULL);
}

static void
chip_row_child_changed_cb (PlazaChipRow *self)
{
  GtkWidget *row = adw_bin_get_child (ADW_BIN (self));

  if (row == NULL)
    return;

  self->row = ADW_WRAP_BOX (row);
  for (GtkWidget *chip = gtk_widget_get_first_child (row);
       chip != NULL && (chip = gtk_widget_get_next_sibling (chip)) != NULL;)
    {
      plaza_chip_set_compact (PLAZA_CHIP (chip), TRUE);
      g_ptr_array_add (self->chips, chip);
    }
}

static GtkSizeRequestMode
plaza_chip_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
plaza_chip_row_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (PLAZA_CHIP_ROW (widget)->row), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

/* Only now it is known how much room there is, and how long the words are. The row is laid out after that, since
 * GTK does not draw what has changed since. */
static void
plaza_chip_row_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  PlazaChipRow *self = PLAZA_CHIP_ROW (widget);

  self->width = width;
  if (chip_row_wants_move (self))
    chip_row_move_later_cb (self);
  gtk_widget_allocate (GTK_WIDGET (self->row), width, height, baseline, NULL);
}

static void
plaza_chip_row_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  PLAZA_CHIP_ROW (widget)->drawn = TRUE;
  GTK_WIDGET_CLASS (plaza_chip_row_parent_class)->snapshot (widget, snapshot);
}

static void
plaza_chip_row_finalize (GObject *object)
{
  g_ptr_array_unref (PLAZA_CHIP_ROW (object)->chips);

  G_OBJECT_CLASS (plaza_chip_row_parent_class)->finalize (object);
}

static void
plaza_chip_row_class_init (PlazaChipRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plaza_chip_row_finalize;
  widget_class->get_request_mode = plaza_chip_row_get_request_mode;
  widget_class->measure = plaza_chip_row_measure;
  widget_class->size_allocate = plaza_chip_row_size_allocate;
  widget_class->snapshot = plaza_chip_row_snapshot;
}

static void
plaza_chip_row_init (PlazaChipRow *self)
{
  self->chips = g_ptr_array_new ();
  /* The bin's would not say when there is another room. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  g_signal_connect (self, "notify::child", G_CALLBACK (chip_row_child_changed_cb), NULL);
}

/**
 * plaza_chip_row_update:
 *
 * To be called when a chip may say something else: then others may have room beside it.
 */
void
plaza_chip_row_update (PlazaChipRow *self)
{
  g_return_if_fail (PLAZA_IS_CHIP_ROW (self));

  chip_row_update_menu (self);
  if (self->width > 0)
    chip_row_move_later_cb (self);
}

/**
 * plaza_chip_row_popup:
 * @chip: one of the row's
 *
 * Opens what @chip offers, also where it is behind the last one.
 */
void
plaza_chip_row_popup (PlazaChipRow *self,
                      PlazaChip    *chip)
{
  g_return_if_fail (PLAZA_IS_CHIP_ROW (self));
  g_return_if_fail (PLAZA_IS_CHIP (chip));

  if (chip_row_is_in_menu (self, GTK_WIDGET (chip)))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu));
  plaza_chip_popup (chip);
}

/**
 * plaza_chip_row_set_narrow:
 *
 * Whether there is room for two chips alone: the first, and the one that opens the others.
 */
void
plaza_chip_row_set_narrow (PlazaChipRow *self,
                           gboolean      narrow)
{
  g_return_if_fail (PLAZA_IS_CHIP_ROW (self));

  if (self->narrow == !!narrow)
    return;

  self->narrow = !!narrow;
  chip_row_move_later_cb (self);
}
